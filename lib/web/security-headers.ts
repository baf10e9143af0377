/** What every answer carries. Pure, so that a test can read it without a server. */

/** 16 random bytes, new for every document. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes));
}

/** The two style attributes that MUI writes into served markup, each allowed by the hash of exactly this text. */
const servedStyles = [
  // A button's spinner: `display:contents`.
  "'sha256-BDgIqUOjni0WelhOfIRW4cmSnxZNAa0L9tCq85UnRac='",
  // A paper without elevation, such as an alert: `--Paper-shadow:var(--mui-shadows-0);--Paper-overlay:var(--mui-overlays-0)`.
  "'sha256-zxZmoMvYqT/dy0Lcspwutbk/EP3627YjswbaZH5n5ko='",
].join(' ');

/**
 * Only our own scripts and styles, each carrying this document's nonce; no inline attributes, nobody may frame us.
 * Development alone also needs eval (React's stack traces) and inline styles (Next's overlay).
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    ...(development ? [] : [`style-src-attr 'unsafe-hashes' ${servedStyles}`]),
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function fixedHeaders(secure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=()',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
