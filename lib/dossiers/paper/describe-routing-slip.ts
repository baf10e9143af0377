import { fields, signatures, signHint } from './layout';
import type { ContentOf } from './form-content';
import { gridOf } from './grid';
import { paperMoment } from './paper-moment';
import type { Content } from 'pdfmake/interfaces';

type Handover = ContentOf<'routing_slip'>['handovers'][number];
const outcomes = { early: 'Trước hạn', on_time: 'Đúng hạn', late: 'Quá hạn' } as const;

const person = (role: string, agency: string, name: string) =>
  `${role}: ${[name, agency].filter(Boolean).join(', ')}`;

function handoverRow(one: Handover, index: number): string[] {
  return [
    String(index + 1),
    [one.step, person('Giao', one.from, one.giver), person('Nhận', one.to, one.receiver)].join('\n'),
    paperMoment(one.at) + (one.dueAt ? `\nHạn: ${paperMoment(one.dueAt)}` : ''),
    one.outcome ? outcomes[one.outcome] : '',
    one.note,
  ];
}

/** Form 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: every hand-over as it happened. */
export function describeRoutingSlip(content: ContentOf<'routing_slip'>): Content[] {
  return [
    fields([
      ['Cơ quan (bộ phận) giải quyết hồ sơ', content.agency],
      ['Cơ quan phối hợp giải quyết hồ sơ', content.coordinating.join('; ')],
      ['Hồ sơ của', content.applicant.name],
      ['Nội dung yêu cầu giải quyết', content.procedureName],
      ['Thời gian nhận hồ sơ', paperMoment(content.receivedAt)],
      ['Thời gian hẹn trả kết quả', content.appointmentAt ? paperMoment(content.appointmentAt) : ''],
    ]),
    gridOf({
      widths: [24, '*', 130, 58, 80],
      header: ['STT', 'Giao, nhận hồ sơ', 'Thời gian giao, nhận', 'Kết quả', 'Ghi chú'],
      rows: content.handovers.map(handoverRow),
    }),
    signatures([null, { role: content.signer.title, hint: signHint, name: content.signer.name }]),
  ];
}
