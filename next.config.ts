import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { fixedHeaders } from './lib/web/security-headers';

const pairs = (headers: Record<string, string>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  // Open311 clients glue paths to the endpoint: a slash at the end is answered, never redirected (open311.md, S-13).
  skipTrailingSlashRedirect: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['pg', 'graphile-worker', '@node-rs/argon2', 'sharp', 'pdfmake'],
  experimental: { authInterrupts: true },
  // Types and lint have their own step in `npm test`; the build need not do them twice.
  typescript: { ignoreBuildErrors: true },
  // Pages get their headers, with a nonce, in proxy.ts. Interfaces and built files need no nonce.
  headers: async () => [
    { source: '/_next/static/:path*', headers: pairs({ 'x-content-type-options': 'nosniff' }) },
    {
      source: '/api/:path*',
      headers: pairs({
        ...fixedHeaders(false),
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      }),
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: pairs({ 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
