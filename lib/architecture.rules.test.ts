/** The house rules of architecture.md §1 that no linter knows, checked on the text of the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const skipped = /(^|\/)(node_modules|\.[^/]+|generated|results)(\/|$)/;

function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !skipped.test(file)),
  );
}

const all = filesIn('app', 'components', 'lib', 'prisma', 'scripts', 'e2e', 'bench');
const isTest = (file: string) => file.includes('.test.') || file.startsWith('lib/testing/');
const sources = all.filter((file) => !isTest(file));
const textOf = new Map(all.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const read = (file: string) => textOf.get(file) ?? '';
/** Comments do not count as code. */
const codeOf = (file: string) =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

/** Files of lib that open a transaction without authorize() or writeAuditEntry(), each with its reason. */
const otherTransactions: Record<string, string> = {
  'lib/db/transaction.ts': 'defines transaction()',
  'lib/organisation/create-first-admin.ts':
    'from the console only: nobody holds a right yet; it writes the audit entry',
  'lib/timers/fire-timers.ts': 'the clock itself: nobody who could hold a right; it writes the audit entries',
  'lib/auth/sign-in.ts':
    'signing in is how one becomes somebody who can be authorised; it writes the audit entry',
};

describe('verbs', () => {
  /** A question may read several things in one transaction; it changes nothing. */
  const isQuestion = (file: string) => /\/(get|list|count|find)-[^/]*$/.test(file);
  const verbs = sources.filter(
    (file) => file.startsWith('lib/') && !isQuestion(file) && /\btransaction\(/.test(codeOf(file)),
  );

  test.each(verbs.filter((file) => !otherTransactions[file]))(
    '%s asks for the right and leaves an audit entry',
    (file) => {
      expect(codeOf(file), 'call authorize(ctx, permission) first').toMatch(
        /\bauthorize\w*\(|change(Report|Dossier)\(/,
      );
      expect(codeOf(file), 'call writeAuditEntry(tx, …) in the transaction').toMatch(
        /\bwriteAuditEntry\(|\bwriteAudit\w*\(/,
      );
    },
  );

  test('the list of exceptions names files that exist', () => {
    expect(Object.keys(otherTransactions).filter((file) => !sources.includes(file))).toEqual([]);
  });
});

describe('doors', () => {
  test('every export of a "use server" file is made by defineAction', () => {
    const wrong = sources
      .filter((file) => /^\s*['"]use server['"]/m.test(codeOf(file)))
      .flatMap((file) =>
        [...codeOf(file).matchAll(/^export (?!type\b)(.*)$/gm)]
          .filter(([, rest]) => !/^const \w+ = defineAction\(/.test(rest ?? ''))
          .map(([line]) => `${file}: ${line}`),
      );
    expect(wrong, 'write `export const name = defineAction(Schema, verb);`').toEqual([]);
  });

  test('every handler of a route.ts is made by withApi', () => {
    const wrong = sources
      .filter((file) => file.endsWith('/route.ts') && !file.startsWith('app/api/auth/'))
      .flatMap((file) =>
        [
          ...codeOf(file).matchAll(
            /^export (?:async )?(?:const|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b(.*)$/gm,
          ),
        ]
          .filter(
            ([, , rest]) =>
              !/=\s*(with\w*Api|\w+Route)\(/.test(rest ?? '') && !/=\s*(GET|POST)/.test(rest ?? ''),
          )
          .map(([line]) => `${file}: ${line}`),
      );
    expect(wrong, 'write `export const GET = withApi({ auth: … }, async ({ ctx }) => …);`').toEqual([]);
  });

  test('the environment is read in lib/config only', () => {
    const wrong = sources.filter(
      (file) =>
        /^(app|components|lib)\//.test(file) &&
        !file.startsWith('lib/config/') &&
        /\bprocess\.env\b/.test(codeOf(file)),
    );
    expect(wrong, 'use env() of @/lib/config/env').toEqual([]);
  });

  test('questions and verbs cannot reach the browser', () => {
    const touching = sources.filter(
      (file) =>
        file.startsWith('lib/') &&
        /from '@\/lib\/db\/(client|sql|transaction)'/.test(codeOf(file).replace(/import type .*/g, '')),
    );
    expect(
      touching.filter((file) => !/import 'server-only'/.test(read(file))),
      "begin the file with import 'server-only'",
    ).toEqual([]);
  });
});

describe('files', () => {
  test('no file is longer than 300 lines', () => {
    expect(all.filter((file) => read(file).split('\n').length > 301)).toEqual([]);
  });

  test('names are kebab-case and say what is inside', () => {
    const wrong = all.filter((file) => {
      const name = path.basename(file);
      const plain = name.replace(/\.(rules|db|contract|setup|spec|test|config)\b/g, '').replace(/\.\w+$/, '');
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(plain) || /^(utils?|helpers?|common|types|index|misc)$/.test(plain)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('no test is skipped and no rule is switched off in place', () => {
    const off = ['eslint', 'disable'].join('-');
    const wrong = all.filter(
      (file) =>
        file !== 'lib/architecture.rules.test.ts' &&
        (read(file).includes(off) ||
          /@ts-(ignore|nocheck|expect-error)/.test(read(file)) ||
          /\b(test|it|describe)\.(skip|only|todo)\b/.test(read(file))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('messages', () => {
  type Tree = { [key: string]: string | Tree };
  const flatten = (tree: Tree, prefix = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as [string, string]]
        : flatten(value, `${prefix}${key}.`),
    );
  const load = (language: string, name: string) =>
    new Map(flatten(JSON.parse(readFileSync(path.join(root, 'messages', language, name), 'utf8')) as Tree));
  /** The text with the words of plural and select branches taken out of their braces: `one {day}` is no argument. */
  const withoutBranches = (text: string): string => {
    const flat = text.replace(
      /\{\s*(\w+)\s*,\s*(?:plural|select|selectordinal)\s*,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g,
      (_, name: string, branches: string) => {
        const inner = [...branches.matchAll(/[\w=]+\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g)]
          .map((match) => match[1])
          .join(' ');
        return `{${name}} ${inner}`;
      },
    );
    return flat === text ? text : withoutBranches(flat);
  };
  /** Names of the arguments of an ICU message: {name}, {name, number}, {name, plural, …}, <tag>. */
  const paramsOf = (text: string) => {
    const found = withoutBranches(text).matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g);
    return [...new Set([...found].map((match) => match[1] ?? `<${match[2] ?? ''}>`))].sort();
  };
  const namespaces = readdirSync(path.join(root, 'messages/vi'));

  test('both languages have the same namespaces', () => {
    expect(readdirSync(path.join(root, 'messages/en')).sort()).toEqual([...namespaces].sort());
  });

  test.each(namespaces)('%s has the same keys and arguments in both languages', (name) => {
    const vi = load('vi', name);
    const en = load('en', name);
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
    const different = [...vi].filter(
      ([key, text]) => paramsOf(text).join() !== paramsOf(en.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test.each(
    namespaces.flatMap(
      (name) =>
        [
          ['vi', name],
          ['en', name],
        ] as const,
    ),
  )('%s/%s is well-formed', (language, name) => {
    const problems: string[] = [];
    for (const [key, text] of load(language, name)) {
      const translate = createTranslator({
        locale: language,
        messages: { text },
        onError: (error) => problems.push(`${key}: ${error.message}`),
      });
      const values = Object.fromEntries(
        paramsOf(text).map((param) => [
          param.replace(/[<>]/g, ''),
          param.startsWith('<') ? (chunks: string) => chunks : 1,
        ]),
      );
      (translate.markup as (key: string, values: object) => string)('text', values);
    }
    expect(problems).toEqual([]);
  });
});

describe('places are data', () => {
  test('no name of a province stands in the code', async () => {
    const { getAllProvince } = await import('new-vn-provinces/provinces');
    const names = (await getAllProvince()).map((province) =>
      province.name.replace(/^(Tỉnh|Thành phố) /, '').normalize('NFC'),
    );
    const inCode = sources.filter((file) => /^(app|components|lib)\//.test(file));
    const wrong = inCode.flatMap((file) =>
      names.filter((name) => codeOf(file).normalize('NFC').includes(name)).map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
