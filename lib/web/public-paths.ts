/** Paths that answer without a session: signing in, the citizens' page, and interfaces that check keys themselves. */
const publicPaths = ['/login', '/track', '/api'];

/** Must a session cookie be there before this path is even rendered? New pages are closed unless named above. */
export function needsSignIn(path: string): boolean {
  return !publicPaths.some((open) => path === open || path.startsWith(`${open}/`));
}

/** A place on this site to go to after signing in: a path, never another origin or the sign-in page again. */
export function safeCallback(value: string | undefined, fallback = '/reports'): string {
  if (!value) return fallback;
  try {
    const base = 'https://office.invalid';
    const url = new URL(value, base);
    if (url.origin !== base || /^\/login(\/|$)/.test(url.pathname) || /^\/api(\/|$)/.test(url.pathname))
      return fallback;
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return fallback;
  }
}
