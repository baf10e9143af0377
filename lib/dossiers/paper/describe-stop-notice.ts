import type { ContentOf } from './form-content';
import { fields, numbered, paragraph, signatures, signHint } from './layout';
import { paperDate } from './paper-moment';
import type { Content } from 'pdfmake/interfaces';

/** Form 05, Thông báo dừng giải quyết hồ sơ. */
export function describeStopNotice(content: ContentOf<'stop_notice'>): Content[] {
  const { agency, applicant, returnedDocuments } = content;
  return [
    { text: `Kính gửi: ${applicant.name}`, alignment: 'center', bold: true, margin: [0, 0, 0, 8] },
    fields([['Địa chỉ', applicant.address]]),
    paragraph(
      `Ngày ${paperDate(content.receivedAt).slice(5)}, ${agency} tiếp nhận hồ sơ của ${applicant.name} về việc ${content.procedureName}, mã hồ sơ: ${content.dossierCode}.`,
    ),
    paragraph(`${agency} thông báo dừng giải quyết hồ sơ nêu trên. Lý do: ${content.reason}`),
    ...(returnedDocuments.length
      ? [paragraph('Giấy tờ trả lại Ông/Bà gồm:'), numbered(returnedDocuments)]
      : []),
    paragraph('Xin thông báo để Ông/Bà được biết./.'),
    signatures([null, { role: content.signer.title, hint: signHint, name: content.signer.name }]),
  ];
}
