import { formatNumber } from '@/lib/format/number';
import type { ContentOf, FormSeal } from './form-content';
import { applicantFields, fields, numbered, signatures, signHint } from './layout';
import { paperMoment } from './paper-moment';
import type { Content } from 'pdfmake/interfaces';

function documentLine({ name, form, quantity }: ContentOf<'receipt'>['documents'][number]): string {
  return `${name} (${[form, `số lượng: ${quantity}`].filter(Boolean).join(', ')})`;
}

/** Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export function describeReceipt(content: ContentOf<'receipt'>, seal: FormSeal): Content[] {
  return [
    fields([['Bộ phận tiếp nhận và trả kết quả', content.agency]]),
    applicantFields(content, 'Tiếp nhận hồ sơ của'),
    fields([['Mã thủ tục hành chính', content.procedureCode]]),
    { text: 'Thành phần hồ sơ nộp gồm:', margin: [0, 0, 0, 4] },
    numbered(content.documents.map(documentLine)),
    fields([
      ['Số lượng hồ sơ', `${content.copies} (bộ)`],
      ['Phí, lệ phí', content.fee === null ? '' : `${formatNumber(content.fee, 'vi')} đồng`],
      ['Thời gian giải quyết hồ sơ theo quy định là', content.deadline],
      ['Thời gian nhận hồ sơ', paperMoment(content.receivedAt)],
      [
        'Thời gian trả kết quả giải quyết hồ sơ',
        content.appointmentAt ? paperMoment(content.appointmentAt) : 'thông báo sau',
      ],
      ['Đăng ký nhận kết quả tại', content.delivery],
      ['Vào Sổ theo dõi hồ sơ, số thứ tự', seal.number],
    ]),
    signatures([
      { role: 'Người nộp hồ sơ', hint: signHint, name: content.applicant.name },
      { role: content.signer.title, hint: signHint, name: content.signer.name },
    ]),
  ];
}
