/** Paths that answer without a session: signing in, the citizens' pages, and interfaces that check keys themselves. */
const publicPaths = ['/login', '/track', '/check', '/api'];

/** Must a session cookie be there before this path is even rendered? New pages are closed unless named above. */
export function needsSignIn(path: string): boolean {
  return !publicPaths.some((open) => path === open || path.startsWith(`${open}/`));
}

/** The address as a place of this site: path, query and fragment; null for another origin and what only looks like a path. */
export function ownAddress(value: string): URL | null {
  try {
    const base = 'https://office.invalid';
    const url = new URL(value, base);
    // `/x/..//elsewhere` has our origin and yet a path that a browser reads as another host.
    return url.origin === base && !url.pathname.startsWith('//') ? url : null;
  } catch {
    return null;
  }
}

/** A place on this site to go to after signing in: a path, never another origin or the sign-in page again. */
export function safeCallback(value: string | undefined, fallback = '/reports'): string {
  const url = value ? ownAddress(value) : null;
  if (!url || /^\/login(\/|$)/.test(url.pathname) || /^\/api(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
