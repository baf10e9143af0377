import type { ContentOf } from './form-content';
import { paragraph, signatures } from './layout';
import type { Content } from 'pdfmake/interfaces';

/** A result: its own title and text, on the agency's paper, with the code of the check page (F8). */
export function describeResult(content: ContentOf<'result'>): Content[] {
  const paragraphs = content.body
    .split(/\n+/)
    .map((text) => text.trim())
    .filter(Boolean);
  return [
    ...paragraphs.map(paragraph),
    signatures([
      null,
      { role: content.signer.title, hint: '(Ký, ghi rõ họ tên và đóng dấu)', name: content.signer.name },
    ]),
  ];
}
