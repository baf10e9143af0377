import 'server-only';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pdfmake from 'pdfmake';
import type { PaperDocument } from './paper-document';

/** Tinos is Times in width and drawn for Vietnamese; state papers are set in Times (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const fontFolder = path.resolve(/* turbopackIgnore: true */ 'node_modules/@expo-google-fonts/tinos');
const face = (name: string) => path.join(fontFolder, name, `Tinos_${name}.ttf`);
const tinos = {
  normal: face('400Regular'),
  bold: face('700Bold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('700Bold_Italic'),
};

/** Named, so that what describes a paper is data alone. */
const tableLayouts = {
  ruled: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 4, paddingRight: () => 4 },
};

const millimetre = 72 / 25.4;
type Sides = [number, number, number, number];
/** Left, top, right, bottom: wide on the left of a letter, where it is filed. */
const margins = {
  portrait: [30, 20, 18, 20].map((side) => side * millimetre) as Sides,
  landscape: [15, 20, 15, 20].map((side) => side * millimetre) as Sides,
};

/** The fonts are the only files that a paper may read, and it never asks the network. */
function prepare(): void {
  pdfmake.setTableLayouts(tableLayouts);
  pdfmake.setFonts({ Tinos: { ...tinos } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => Object.values(tinos).includes(path.resolve(file)));
}

let last: Promise<unknown> = Promise.resolve();

/** One after another, and whatever waits for the database gets its turn in between: laying out is work of the processor. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(async () => {
    await setImmediate();
    return work();
  });
  last = mine.catch(() => {});
  return mine;
}

/**
 * The PDF of a document: fonts embedded as subsets with their Unicode values, dates and ids out of the document alone,
 * so that the same document gives the same bytes.
 */
export function renderPaper(document: PaperDocument): Promise<Buffer> {
  return inTurn(() => render(document));
}

async function render(document: PaperDocument): Promise<Buffer> {
  prepare();
  const written = new Date(document.at);
  const sides = margins[document.orientation];
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: document.orientation,
      pageMargins: sides,
      language: 'vi',
      info: {
        title: document.title,
        creator: 'Công Vụ',
        producer: 'Công Vụ',
        creationDate: written,
        modDate: written,
      },
      defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.1 },
      // Content is changed while it is laid out; a document must stay as it was described.
      content: structuredClone(document.content),
      footer: (page: number, pages: number) => ({
        margin: [sides[0], 12, sides[2], 0],
        fontSize: 9,
        columns: [document.foot, { text: `Trang ${page}/${pages}`, alignment: 'right' }],
      }),
    })
    .getBuffer();
}
