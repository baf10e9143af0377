import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The records of a CSV file of this folder (RFC 4180) by column name. Codes stay strings, so that zeros are kept. */
export function readCsv<Column extends string>(file: string): Record<Column, string>[] {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .replace(/\r\n/g, '\n')
    .normalize('NFC');
  const [head = [], ...lines] = parseCsv(text);
  return lines.map((fields) => {
    if (fields.length !== head.length)
      throw new Error(`${file}: ${fields.length} fields instead of ${head.length}: ${fields.join(',')}`);
    return Object.fromEntries(head.map((column, index) => [column, fields[index] ?? ''])) as Record<
      Column,
      string
    >;
  });
}

function parseCsv(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '',
      ),
    );
}

/** A number, or null for an empty field. */
export function numberOrNull(field: string): number | null {
  return field === '' ? null : Number(field);
}
