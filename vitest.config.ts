import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const resolve = {
  alias: [
    { find: /^@\//, replacement: `${root}/` },
    // Outside Next there is no client bundle to keep the file out of.
    { find: /^server-only$/, replacement: path.join(root, 'lib/testing/server-only.ts') },
  ],
};
const shared = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 };
const exclude = ['**/node_modules/**', '**/.next*/**', '**/.data*/**', '**/.cache/**', 'e2e/**'];
const withDatabase = {
  ...shared,
  exclude,
  globalSetup: ['lib/testing/database-server.ts'],
  setupFiles: ['lib/testing/test-database.ts'],
  server: { deps: { inline: ['next-intl', 'next-auth', 'nuqs'] } },
};

/** One project for each layer of CONTRIBUTING.md; the name of a test file says which one it belongs to. */
export default defineConfig({
  resolve,
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      { resolve, test: { ...shared, exclude, name: 'rules', include: ['**/*.rules.test.ts'] } },
      { resolve, test: { ...withDatabase, name: 'database', include: ['**/*.db.test.ts'] } },
      { resolve, test: { ...withDatabase, name: 'contract', include: ['**/*.contract.test.ts'] } },
    ],
  },
});
