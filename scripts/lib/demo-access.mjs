/** What one needs to try a demo office: accounts, keys and a token. Only those that this database really has are named. */
import { createHash } from 'node:crypto';
import { onServer } from './database.mjs';

const roles = [
  'admin',
  'coordinator',
  'department-leader',
  'specialist',
  'commune-officer',
  'province-leader',
  'auditor',
];
const apiKeys = ['demo-lao-cai-so', 'demo-yenbai-s', 'demo-my-ninh-binh', 'demo-long-an-so'];
const tokens = ['demo-token-coordinator'];
const hash = (secret) => createHash('sha256').update(secret).digest('hex');

/** The demo accounts, API keys and bearer tokens of this office, as lines to print. */
export async function describeDemoAccess(databaseUrl, password) {
  const { verify } = await import('@node-rs/argon2');
  return onServer(databaseUrl, async (client) => {
    const people = await client.query(
      'SELECT email, name, password_hash AS "passwordHash" FROM person WHERE is_demo AND disabled_at IS NULL AND email = ANY($1)',
      [roles.map((role) => `${role}@congvu.example`)],
    );
    const keys = await client.query(
      'SELECT key_hash AS hash FROM api_key WHERE is_demo AND revoked_at IS NULL',
    );
    const bearer = await client.query(
      'SELECT token_hash AS hash FROM access_token WHERE is_demo AND revoked_at IS NULL',
    );
    const first = people.rows.find((person) => person.passwordHash);
    const fits = first ? await verify(first.passwordHash, password.normalize('NFC')) : true;
    const known = (secrets, rows) =>
      secrets.filter((secret) => rows.some((row) => row.hash === hash(secret)));
    const byRole = (person) => roles.findIndex((role) => person.email.startsWith(`${role}@`));
    return [
      `Demo accounts, password ${fits ? password : '(the DEMO_PASSWORD of the first start)'}`,
      ...people.rows
        .sort((a, b) => byRole(a) - byRole(b))
        .map((person) => `  ${person.email.padEnd(38)} ${person.name}`),
      'Demo API keys of the citizen apps (Open311)',
      ...known(apiKeys, keys.rows).map((key) => `  ${key}`),
      'Demo bearer token (REST, as the coordinator)',
      ...known(tokens, bearer.rows).map((token) => `  ${token}`),
    ];
  });
}
