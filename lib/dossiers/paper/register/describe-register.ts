import type { AgencyFacts } from '../form-facts';
import { gridOf } from '../grid';
import { head, title } from '../layout';
import type { PaperDocument } from '../paper-document';
import { paperDate } from '../paper-moment';

type Register = {
  agency: AgencyFacts;
  /** First and last day, YYYY-MM-DD. */
  from: string;
  to: string;
  at: string;
  header: readonly string[];
  rows: string[][];
};

const noon = (day: string) => `${day}T05:00:00.000Z`;

/** Form 07, Sổ theo dõi hồ sơ: an export that carries no number. */
export function describeRegister({ agency, from, to, at, header, rows }: Register): PaperDocument {
  const { name, parentName, place } = agency;
  const period = `Từ ${paperDate(noon(from))} đến ${paperDate(noon(to))}`;
  return {
    title: 'Sổ theo dõi hồ sơ',
    at,
    orientation: 'landscape',
    content: [
      { text: 'Mẫu số 07', alignment: 'right', fontSize: 10, italics: true, margin: [0, -18, 0, 6] },
      head({ agency: name, parentAgency: parentName, place, number: null, at }),
      title('Sổ theo dõi hồ sơ', period),
      gridOf({
        widths: [20, 80, '*', 30, 70, 84, 64, 44, 44, 44, 46, 44],
        header: [...header],
        rows,
        fontSize: 9,
      }),
      { text: `Tổng số: ${rows.length} hồ sơ`, margin: [0, 6, 0, 0] },
    ],
    foot: `Sổ theo dõi hồ sơ · ${name}`,
  };
}
