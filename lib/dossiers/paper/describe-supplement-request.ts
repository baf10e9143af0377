import type { ContentOf } from './form-content';
import { applicantFields, fields, numbered, paragraph, signatures, signHint } from './layout';
import type { Content } from 'pdfmake/interfaces';

/** Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: one request lists everything that is missing. */
export function describeSupplementRequest(content: ContentOf<'supplement_request'>): Content[] {
  const { name, phone } = content.contact;
  const whom = [name && `ông/bà ${name}`, phone && `số điện thoại ${phone}`].filter(Boolean).join(', ');
  return [
    applicantFields(content),
    { text: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:', margin: [0, 0, 0, 4] },
    numbered(content.items),
    fields([['Lý do', content.reason]]),
    paragraph(
      `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, đề nghị liên hệ với ${whom || content.agency} để được hướng dẫn.`,
    ),
    signatures([null, { role: content.signer.title, hint: signHint, name: content.signer.name }]),
  ];
}
