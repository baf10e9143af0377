/** The environment, read once and validated. The only file outside scripts that touches process.env. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const Env = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
  DATA_DIR: z.string().default('.data'),
  /** 32 bytes as hex: encrypts personal data at rest. */
  PERSONAL_DATA_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hex characters'),
  /** Signs sessions and file links. */
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** The address that citizens' apps and browsers use, without a slash at the end. */
  BASE_URL: z.string().url().default('http://localhost:3000'),
  DEMO: flag.default(true),
  DEMO_PASSWORD: z.string().min(8).default('CongVu@Demo2026'),
  OPEN311_JURISDICTION: z.string().default(''),
  /** Reports a second that one API key may send, per process; twice as many at once. */
  INTAKE_PER_SECOND: z.coerce.number().int().min(1).default(500),
  /** Days for which the link to a question can be answered. */
  REPLY_LINK_DAYS: z.coerce.number().int().min(1).max(60).default(7),
  JOBS: flag.default(true),
  APP_VERSION: z.string().default('0.1.0'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(16),
});
export type Env = z.infer<typeof Env>;

let cached: Env | undefined;

/**
 * The validated environment.
 * @throws Error naming every variable that is missing or malformed.
 */
export function env(): Env {
  if (cached) return cached;
  const parsed = Env.safeParse(process.env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
  }
  cached = parsed.data;
  return cached;
}

/** Where uploaded files lie. */
export function filesDir(): string {
  return path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, 'files');
}

/** A key for one purpose, derived from a secret so that no two purposes share one. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHash('sha256').update(`${purpose}\0${secret}`).digest();
}
