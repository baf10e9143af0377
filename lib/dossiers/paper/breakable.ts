import type { Content } from 'pdfmake/interfaces';

/**
 * Text in which a word longer than `longest` signs may be broken anywhere: an address of the web or a name typed without
 * spaces must not leave its column. Other words stay whole.
 */
export function breakable(text: string, longest: number): string | Content[] {
  const pieces = text.split(/(\S+)/).filter(Boolean);
  if (pieces.every((piece) => piece.length <= longest)) return text;
  return pieces.map((piece) => (piece.length > longest ? { text: piece, wordBreak: 'break-all' } : piece));
}
