/** The parts that official papers have in common (Nghị định 30/2020/NĐ-CP, phụ lục I). */
import type { Content, ContentText } from 'pdfmake/interfaces';
import { breakable } from './breakable';
import { printedToken } from './check/check-token';
import type { FormContent, FormSeal } from './form-content';
import { paperDate } from './paper-moment';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** A thin line in the middle of its column. */
function line(width: number): Content {
  const stroke = { type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 };
  return {
    columns: [
      { width: '*', text: '' },
      { width, canvas: [stroke] },
      { width: '*', text: '' },
    ],
  };
}

/** Longest words of running text and of half a page. */
const inLine = 44;
const inColumn = 20;

const centred = (text: string, more: Partial<ContentText> = {}): ContentText => ({
  text: breakable(text, inColumn),
  alignment: 'center',
  ...more,
});

type Head = { parentAgency: string; agency: string; place: string; number: string | null; at: string };

/** Agency and number on the left; the nation, its motto, place and date on the right. */
export function head({ parentAgency, agency, place, number, at }: Head): Content {
  const left: Content[] = [
    ...(parentAgency ? [centred(parentAgency.toUpperCase(), { fontSize: 12 })] : []),
    centred(agency.toUpperCase(), { bold: true, fontSize: 12, margin: [0, 0, 0, 2] }),
    line(60),
  ];
  const right: Content[] = [
    centred(nation, { bold: true, fontSize: 12 }),
    centred(motto, { bold: true, margin: [0, 0, 0, 2] }),
    line(164),
  ];
  const under = (text: string, italics: boolean) => centred(text, { italics, margin: [0, 6, 0, 0] });
  return {
    margin: [0, 0, 0, 14],
    layout: 'noBorders',
    table: {
      widths: ['*', 258],
      body: [
        [{ stack: left }, { stack: right }],
        [
          under(number === null ? '' : `Số: ${number}`, false),
          under(`${place}, ${paperDate(at)}`.replace(/^, /, ''), true),
        ],
      ],
    },
  };
}

/** The name of the paper, with the dossier's code beneath. */
export function title(text: string, beneath?: string): Content {
  return {
    margin: [0, 0, 0, 10],
    stack: [
      centred(text.toUpperCase(), { bold: true, fontSize: 14 }),
      ...(beneath ? [centred(beneath, { margin: [0, 2, 0, 0] })] : []),
    ],
  };
}

export function paragraph(text: string): Content {
  return { text: breakable(text, inLine), alignment: 'justify', leadingIndent: 28, margin: [0, 0, 0, 5] };
}

/** "Label: value"; what is not known is left out, never shown empty. */
export function fields(pairs: readonly (readonly [label: string, value: string])[]): Content {
  return {
    stack: pairs
      .filter(([, value]) => value !== '')
      .map(([label, value]) => ({ text: breakable(`${label}: ${value}`, inLine), margin: [0, 0, 0, 4] })),
  };
}

/** Who applied. */
export function applicantFields(content: FormContent, label = 'Hồ sơ của'): Content {
  const { name, address, phone, email } = content.applicant;
  return fields([
    [label, name],
    ['Địa chỉ', address],
    ['Số điện thoại', phone],
    ['Email', email],
    ['Nội dung yêu cầu giải quyết', content.procedureName],
  ]);
}

/** Numbers as text: a list of the PDF library writes them after their lines, and so would a screen reader. */
export function numbered(items: readonly string[]): Content {
  const item = (text: string, index: number): Content => ({
    text: breakable(`${index + 1}. ${text}`, inLine),
    margin: [14, 0, 0, 3],
  });
  return { stack: items.map(item), margin: [0, 0, 0, 3] };
}

type Signature = { role: string; hint: string; name: string };

/** Who signs, side by side, never torn from each other by the end of a page. */
export function signatures(parties: readonly (Signature | null)[]): Content {
  const column = (party: Signature | null): Content =>
    party
      ? [
          centred(party.role.toUpperCase(), { bold: true }),
          centred(party.hint, { italics: true, fontSize: 11, margin: [0, 0, 0, 46] }),
          centred(party.name, { bold: true }),
        ]
      : '';
  return {
    margin: [0, 12, 0, 12],
    unbreakable: true,
    columns: parties.map((party) => ({ width: '*', stack: [column(party)] })),
  };
}

export const signHint = '(Ký và ghi rõ họ tên)';

/** The code that leads to the check page, with the same in letters for those who have no camera. */
export function checkBlock({ token, checkUrl }: FormSeal): Content {
  return {
    unbreakable: true,
    columnGap: 10,
    columns: [
      { width: 'auto', qr: checkUrl, fit: 72, eccLevel: 'M' },
      {
        width: '*',
        fontSize: 10,
        stack: [
          { text: 'Quét mã để kiểm tra giấy này, hoặc mở địa chỉ:', margin: [0, 8, 0, 2] },
          { text: checkUrl, link: checkUrl, wordBreak: 'break-all' },
          { text: `Mã kiểm tra: ${printedToken(token)}`, bold: true, margin: [0, 2, 0, 0] },
        ],
      },
    ],
  };
}
