import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/config/env';
import { rows, sql } from '@/lib/db/sql';
import { signIn } from './sign-in';

/** The JWT carries the id of a session row and nothing else; person, grants and idle time are read at every request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
    pages: { signIn: '/login', error: '/login' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const headers = (request.headers ?? {}) as Record<string, string>;
          const result = await signIn(credentials?.email ?? '', credentials?.password ?? '', {
            requestId: headers['x-request-id'] ?? crypto.randomUUID(),
            address: (headers['x-forwarded-for'] ?? '').split(',')[0]?.trim() ?? '',
            userAgent: headers['user-agent'] ?? '',
            now: new Date(),
          });
          if (result.ok) return { id: String(result.personId), name: result.name, sid: result.sessionId };
          throw new Error(result.locked ? 'account_locked' : 'wrong_credentials');
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: (user as { sid?: string }).sid } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') {
          await rows(
            sql`UPDATE session SET revoked_at = now() WHERE id = ${token.sid}::uuid AND revoked_at IS NULL`,
          );
        }
      },
    },
  };
}
