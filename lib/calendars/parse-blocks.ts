/** Opening hours of a day as they are typed: "07:30–11:30, 13:30–17:00". Pure. */

const block = /^(\d{1,2})[:hg.](\d{2})?\s*(?:-|–|—|đến|to)\s*(\d{1,2})[:hg.](\d{2})?$/i;
const clock = (hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`;

/** Blocks as the schema takes them; nothing typed is a closed day; null: not hours at all. */
export function parseBlocks(text: string): [string, string][] | null {
  const pieces = text
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const blocks: [string, string][] = [];
  for (const piece of pieces) {
    const found = block.exec(piece);
    if (!found?.[1] || !found[3]) return null;
    blocks.push([clock(found[1], found[2]), clock(found[3], found[4])]);
  }
  return blocks;
}

export function blocksText(blocks: readonly (readonly [string, string])[]): string {
  return blocks.map(([opens, closes]) => `${opens}–${closes}`).join(', ');
}
