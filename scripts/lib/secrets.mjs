/** The secrets of an office without a configuration: made once, kept in DATA_DIR/secrets.json for its owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './progress.mjs';

const shape = {
  authSecret: /^.{32,}$/,
  personalDataKey: /^[0-9a-f]{64}$/i,
  ownerPassword: /^.{8,}$/,
  appPassword: /^.{8,}$/,
};

/**
 * Reads DATA_DIR/secrets.json without writing anything; null when there is none.
 * @throws {StartError} when it is broken, or lost while the database that needs it is there
 */
export function readSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) return null;
    throw new StartError(
      `${file} is missing, but ${dataDir}/postgres holds a database that was made with it.\n` +
        'Restore it from a backup, or move the whole folder away to begin with a new office. Nothing was changed.',
    );
  }
  let found;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    found = {};
  }
  const broken = Object.entries(shape).filter(
    ([name, pattern]) => !pattern.test(String(found?.[name] ?? '')),
  );
  if (broken.length) {
    throw new StartError(
      `${file} is damaged (${broken.map(([name]) => name).join(', ')}).\nRestore it from a backup. Nothing was changed.`,
    );
  }
  return found;
}

/** The secrets of this folder, made now when there are none. */
export function ensureSecrets(dataDir) {
  const found = readSecrets(dataDir);
  if (found) return found;
  const made = {
    authSecret: randomBytes(32).toString('hex'),
    personalDataKey: randomBytes(32).toString('hex'),
    ownerPassword: randomBytes(18).toString('base64url'),
    appPassword: randomBytes(18).toString('base64url'),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path.join(dataDir, 'secrets.json'), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made;
}
