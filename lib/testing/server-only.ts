/** Stands in for the package `server-only` in tests, which have no client bundle. */
export {};
