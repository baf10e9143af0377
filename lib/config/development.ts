/** True under `next dev` alone: the bundler writes the answer into the build. */
export const isDevelopment = process.env.NODE_ENV === 'development';
