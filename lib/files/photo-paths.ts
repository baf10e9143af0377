/** Rule: where the pictures of a photo are asked for. The plain paths lead whoever may see them to a fresh link. */
export const photoPath = (fileId: string) => `/api/files/${fileId}`;
export const thumbnailPath = (fileId: string) => `/api/files/${fileId}?size=thumbnail`;
/** Of a photo that an officer has cleared for the public. */
export const publicPhotoPath = (fileId: string) => `/api/files/${fileId}/public`;
export const publicThumbnailPath = (fileId: string) => `/api/files/${fileId}/public?size=thumbnail`;
