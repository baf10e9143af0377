/** No paper of ours is near this; more of a file is not read. */
export const checkMegabytes = 10;
