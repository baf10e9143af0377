import type { Content } from 'pdfmake/interfaces';
import { formatDateTime } from '@/lib/format/date-time';
import { formBlocks, formTitle } from '../describe-form';
import { formKinds } from '../form-kinds';
import { gridOf } from '../grid';
import { fields, head, title } from '../layout';
import type { PaperDocument } from '../paper-document';
import { paperMoment } from '../paper-moment';
import type { CaseFile } from './case-file';

/** A heading that the index lists with its page. */
function section(text: string, isNewPage: boolean): Content {
  return {
    text,
    bold: true,
    tocItem: true,
    margin: [0, 8, 0, 6],
    ...(isNewPage ? { pageBreak: 'before' } : {}),
  };
}

function formSection(form: CaseFile['forms'][number], index: number): Content[] {
  const { content, seal, isSuperseded, sha256 } = form;
  const { lawForm } = formKinds[content.kind];
  const name = [
    `${index + 3}. ${formTitle(content)}`,
    lawForm ? `mẫu số ${lawForm}` : '',
    `số ${seal.number}`,
    isSuperseded ? 'đã được thay thế' : '',
  ];
  return [
    section(name.filter(Boolean).join(', '), true),
    ...(sha256
      ? [
          {
            text: ['SHA-256 của bản đã cấp: ', { text: sha256, wordBreak: 'break-all' as const }],
            fontSize: 9,
            margin: [0, -4, 0, 24] as [number, number, number, number],
          },
        ]
      : [{ text: '', margin: [0, 0, 0, 24] as [number, number, number, number] }]),
    ...formBlocks(form),
  ];
}

/** The whole case as one document (F16): what it is about, an index, the course of it, its papers, every form. */
export function describeCaseFile({ facts, forms, timeline, papers, at }: CaseFile): PaperDocument {
  const { competent, applicant, receivedAt, appointmentAt } = facts;
  const moment = (date: Date | null) => (date ? paperMoment(date.toISOString()) : '');
  return {
    title: `Hồ sơ ${facts.code}`,
    at,
    orientation: 'portrait',
    content: [
      head({
        agency: competent.name,
        parentAgency: competent.parentName,
        place: competent.place,
        number: null,
        at,
      }),
      title('Hồ sơ giải quyết thủ tục hành chính', `Mã hồ sơ: ${facts.code}`),
      fields([
        ['Hồ sơ của', applicant.name],
        ['Địa chỉ', applicant.address],
        ['Số điện thoại', applicant.phone],
        ['Nội dung yêu cầu giải quyết', facts.title],
        ['Bộ phận tiếp nhận và trả kết quả', facts.receiving.name],
        ['Thời gian nhận hồ sơ', moment(receivedAt)],
        ['Thời gian hẹn trả kết quả', moment(appointmentAt)],
      ]),
      { toc: { title: { text: 'Mục lục', bold: true, margin: [0, 10, 0, 4] }, textMargin: [0, 2, 0, 2] } },
      section('1. Quá trình giải quyết', true),
      gridOf({
        widths: [78, 130, '*', '*'],
        header: ['Thời gian', 'Việc', 'Người thực hiện', 'Nội dung'],
        rows: timeline.map((one) => [formatDateTime(one.at), one.event, one.actor, one.note]),
      }),
      section('2. Thành phần hồ sơ', false),
      gridOf({
        widths: [24, '*', 62, 44, 62, 110],
        header: ['STT', 'Tên giấy tờ', 'Loại', 'Số lượng', 'Tình trạng', 'Tệp đính kèm'],
        rows: papers.map((one, index) => [
          String(index + 1),
          one.name,
          one.form,
          String(one.quantity),
          one.state,
          one.file,
        ]),
      }),
      ...forms.flatMap(formSection),
    ],
    foot: `Mã hồ sơ ${facts.code} · lập lúc ${formatDateTime(at)}`,
  };
}
