import type { ContentOf } from './form-content';
import { applicantFields, fields, paragraph, signatures, signHint } from './layout';
import type { Content } from 'pdfmake/interfaces';

/** Form 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export function describeRefusal(content: ContentOf<'refusal'>): Content[] {
  return [
    fields([['Bộ phận tiếp nhận và trả kết quả', content.agency]]),
    applicantFields(content, 'Tiếp nhận hồ sơ của'),
    paragraph(
      `Qua xem xét, ${content.agency} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
    ),
    paragraph(content.reason),
    paragraph('Xin thông báo cho Ông/Bà được biết và thực hiện./.'),
    signatures([
      { role: 'Người nộp hồ sơ', hint: signHint, name: content.applicant.name },
      { role: content.signer.title, hint: signHint, name: content.signer.name },
    ]),
  ];
}
