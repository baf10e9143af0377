/** What an office is started with, read from the environment and checked before anything is touched. */
import path from 'node:path';
import { StartError } from './progress.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * @typedef {{
 *   port: number, dataDir: string, databaseUrl?: string, ownerUrl?: string, provinceCode?: string, demo?: boolean,
 *   demoPassword: string, baseUrl: string, distDir: string, heapMb: number, authSecret?: string, personalDataKey?: string,
 * }} Options
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Options}
 * @throws {StartError} naming every variable that is not usable
 */
export function readOptions(env) {
  const problems = [];
  const check = (name, test, message) => {
    const value = env[name]?.trim();
    if (!value) return undefined;
    if (!test(value))
      problems.push(
        `  ${name}=${name.includes('SECRET') || name.includes('KEY') || name.includes('PASSWORD') ? '…' : value}: ${message}`,
      );
    return value;
  };
  const isPostgres = (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);
  const port = Number(
    check(
      'PORT',
      (v) => /^\d+$/.test(v) && Number(v) >= 1 && Number(v) <= 65535,
      'must be a number from 1 to 65535',
    ) ?? 3000,
  );
  const demo = check(
    'DEMO',
    (v) => v === '0' || v === '1',
    'must be 0 (an empty production office) or 1 (the demo province)',
  );
  const options = {
    port,
    dataDir: path.resolve(root, env.DATA_DIR?.trim() || '.data'),
    databaseUrl: check(
      'DATABASE_URL',
      isPostgres,
      'must look like postgresql://user:password@host:5432/database',
    ),
    ownerUrl: check(
      'DATABASE_OWNER_URL',
      isPostgres,
      'must look like postgresql://user:password@host:5432/database',
    ),
    provinceCode: check(
      'PROVINCE_CODE',
      (v) => /^\d{2}$/.test(v),
      'must be the two digits of a province, such as 22',
    ),
    demo: demo === undefined ? undefined : demo === '1',
    demoPassword:
      check('DEMO_PASSWORD', (v) => v.length >= 8, 'must have at least 8 characters') ?? 'CongVu@Demo2026',
    baseUrl: (
      check(
        'BASE_URL',
        (v) => /^https?:\/\/[^/]+\/*$/.test(v) && URL.canParse(v),
        'must be an address without a path, such as https://office.example',
      ) ?? `http://localhost:${port}`
    ).replace(/\/+$/, ''),
    distDir:
      check(
        'NEXT_DIST_DIR',
        (v) => /^\.next[\w.-]*$/.test(v),
        'must be a folder name that begins with .next',
      ) ?? '.next',
    heapMb: Number(
      check(
        'HEAP_MB',
        (v) => /^\d+$/.test(v) && Number(v) >= 192 && Number(v) <= 65536,
        'must be a number of megabytes from 192 to 65536',
      ) ?? 384,
    ),
    authSecret: check('AUTH_SECRET', (v) => v.length >= 32, 'must have at least 32 characters'),
    personalDataKey: check(
      'PERSONAL_DATA_KEY',
      (v) => /^[0-9a-f]{64}$/i.test(v),
      'must be 64 hex characters (openssl rand -hex 32)',
    ),
  };
  if (options.ownerUrl && !options.databaseUrl)
    problems.push('  DATABASE_OWNER_URL is set but DATABASE_URL is not');
  if (problems.length)
    throw new StartError(
      `These settings are not usable:\n${problems.join('\n')}\nNothing was started or changed.`,
    );
  if (options.databaseUrl && options.demo === false) requireSecrets(options);
  return options;
}

/**
 * Secrets that were made on this machine would not be those that a production database was written with.
 * @param {Options} options
 */
export function requireSecrets(options) {
  const missing = [
    options.authSecret ? '' : 'AUTH_SECRET',
    options.personalDataKey ? '' : 'PERSONAL_DATA_KEY',
  ].filter(Boolean);
  if (missing.length === 0) return;
  throw new StartError(
    `${missing.join(' and ')} must be set for a production office with its own DATABASE_URL:\n` +
      '  AUTH_SECRET        signs sessions and file links      openssl rand -hex 32\n' +
      '  PERSONAL_DATA_KEY  encrypts personal data at rest     openssl rand -hex 32\n' +
      'Keep PERSONAL_DATA_KEY apart from the database backups: without it personal data cannot be read again.',
  );
}
