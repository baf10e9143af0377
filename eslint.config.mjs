import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import { defineConfig, globalIgnores } from 'eslint/config';

/** The fences of architecture.md §1. Each message says where to go instead. */
const fence = (patterns, paths = []) => ({
  'no-restricted-imports': ['error', { patterns, paths }],
});
const to = (group, message, more = {}) => ({ group, message, ...more });

const authOnly = to(
  ['next-auth', 'next-auth/*', '!next-auth/react'],
  'Only lib/auth talks to next-auth: use requireContext() or findPerson() of @/lib/auth/session.',
);
const databaseOnly = to(
  ['pg', '@prisma/*', '**/db/generated/*'],
  'Only lib/db talks to PostgreSQL and Prisma: use transaction() and Tx in a verb, rows(sql`…`) of @/lib/db/sql in a question.',
  { allowTypeImports: true },
);
const noDatabase = to(
  ['@/lib/db/*', '**/lib/db/*'],
  'A component knows no database: let the page call a question (list-…, get-…) and pass its DTO as props.',
);
const noVerbs = to(
  [
    '@/lib/*/{list,get,find,count,load,search,export,stream}-*',
    '@/lib/*/{create,update,assign,accept,answer,approve,publish,reject,return,transfer,reopen,divert,write,disable,enable,record,submit,send-back,mark,reveal,add,ask}-*',
    '!@/lib/**/*-schema',
    '!@/lib/**/*-params',
  ],
  'A component calls no question or verb: questions belong to the page, verbs behind a server action (app/**/actions.ts). Types, rules and schemas are fine.',
  { allowTypeImports: true },
);
const pureOnly = to(
  ['next', 'next/*', 'react', 'react-dom', '@prisma/*', 'pg', '@/lib/config/*', '@/lib/db/*', 'server-only'],
  'A rule is pure: no framework, no database, no environment. Take time and facts as arguments; put reading into a question and writing into a verb.',
);
const noBarrel = to(['**/index'], 'Import the file itself: there are no barrels.');

export default defineConfig([
  globalIgnores([
    '.next*/**',
    '.data*/**',
    '.cache/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'bench/results/**',
    'test-results/**',
  ]),
  ...next,
  ...nextTypescript,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'import/no-anonymous-default-export': 'off',
      // Signing in, out and switching language mean a whole new document, on purpose.
      '@next/next/no-location-assign-relative-destination': 'off',
      ...fence([authOnly, databaseOnly, noBarrel]),
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.test.ts', 'e2e/**', '*.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**', 'proxy.ts'],
    ignores: ['lib/config/**', 'lib/testing/**', '**/*.test.ts', 'lib/architecture.rules.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only lib/config/env.ts reads the environment: use env() of @/lib/config/env.',
        },
      ],
    },
  },
  { files: ['components/**'], rules: fence([authOnly, databaseOnly, noDatabase, noVerbs, noBarrel]) },
  { files: ['lib/db/**'], rules: fence([authOnly, noBarrel]) },
  { files: ['lib/auth/**', 'app/api/auth/**'], rules: fence([databaseOnly, noBarrel]) },
  { files: ['**/*.rules.test.ts'], rules: fence([pureOnly, noBarrel]) },
  {
    files: [
      'lib/testing/**',
      'scripts/**',
      'bench/**',
      'prisma/**',
      'e2e/**',
      '**/*.db.test.ts',
      '**/*.contract.test.ts',
    ],
    rules: { ...fence([noBarrel]), 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'lib/testing/**', 'e2e/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Playwright's fixtures take a function called `use`, which is no hook.
  { files: ['e2e/**', 'scripts/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
]);
