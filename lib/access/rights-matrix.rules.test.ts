import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { doors } from '@/lib/testing/rights-matrix';

const root = path.resolve(import.meta.dirname, '../..');

/** Every page, route and action of the source, named as in the matrix. */
function findDoors(): string[] {
  const address = (file: string) =>
    `/${path
      .dirname(file)
      .split(path.sep)
      .slice(1)
      .filter((part) => !/^\(.*\)$/.test(part))
      .join('/')}`;
  const found: string[] = [];
  for (const file of findFiles('page.tsx')) found.push(`page ${address(file)}`);
  for (const file of findFiles('route.ts')) {
    const exported = readFileSync(path.join(root, file), 'utf8').matchAll(
      /^export (?:const|async function|function|\{.*?) ?\b(GET|POST|PUT|PATCH|DELETE)\b(?:.* as (POST))?/gm,
    );
    for (const [, method, second] of exported)
      found.push(...[method, second].filter(Boolean).map((each) => `route ${each} ${address(file)}`));
  }
  for (const file of findFiles('actions.ts')) {
    for (const [, name] of readFileSync(path.join(root, file), 'utf8').matchAll(/^export const (\w+)/gm))
      found.push(`action ${name}`);
  }
  return found.sort();
}

function findFiles(name: string): string[] {
  return readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.join('app', file));
}

it('the rights matrix has a line for every page, route and action, and no line too many', () => {
  expect(Object.keys(doors).sort()).toEqual(findDoors());
});
