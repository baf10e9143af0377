import type { Content, TableCell } from 'pdfmake/interfaces';
import { breakable } from './breakable';

/** Longest word of a narrow column; no Vietnamese syllable has more than seven letters. */
const inCell = 10;

type Grid = { widths: (number | '*')[]; header: string[]; rows: string[][]; fontSize?: number };

/** A ruled table whose header stands on every page; a row is never torn, and a word longer than its column is broken. */
export function gridOf({ widths, header, rows, fontSize = 11 }: Grid): Content {
  const cell = (text: string): TableCell => ({ text: breakable(text, inCell) });
  const head: TableCell[] = header.map((text) => ({ text, bold: true, alignment: 'center' }));
  return {
    fontSize,
    margin: [0, 6, 0, 6],
    table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows.map((row) => row.map(cell))] },
    layout: 'ruled',
  };
}
