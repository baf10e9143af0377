/** Rule: how much a citizen may send with one report. A phone's photo has 3 to 8 MB. */
export const photoLimits = {
  photos: 5,
  /** Photos of the result on one report, in all. */
  resultPhotos: 10,
  /** Photos of one report with all that came later. */
  reportPhotos: 30,
  photoMegabytes: 15,
  requestMegabytes: 40,
  megapixels: 50,
} as const;

export const megabyte = 1024 * 1024;
