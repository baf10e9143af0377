import type { ContentOf } from './form-content';
import { fields, paragraph, signatures, signHint } from './layout';
import { paperDate, paperMoment } from './paper-moment';
import type { Content } from 'pdfmake/interfaces';

/** Form 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
export function describeApology(content: ContentOf<'apology'>): Content[] {
  const { agency, applicant } = content;
  return [
    { text: `Kính gửi: ${applicant.name}`, alignment: 'center', bold: true, margin: [0, 0, 0, 8] },
    fields([['Địa chỉ', applicant.address]]),
    paragraph(
      `Ngày ${paperDate(content.receivedAt).slice(5)}, ${agency} tiếp nhận hồ sơ của ${applicant.name} về việc ${content.procedureName}, mã hồ sơ: ${content.dossierCode}.`,
    ),
    paragraph(`Thời gian hẹn trả kết quả giải quyết hồ sơ: ${paperMoment(content.appointmentAt)}.`),
    paragraph(
      `Tuy nhiên đến nay, ${agency} chưa trả kết quả giải quyết hồ sơ của Ông/Bà đúng thời hạn quy định. Lý do: ${content.reason}`,
    ),
    paragraph(
      `Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của Ông/Bà. ${agency} xin lỗi Ông/Bà và đề nghị gia hạn thời gian giải quyết; kết quả sẽ được trả vào ${paperMoment(content.newAppointmentAt)}.`,
    ),
    paragraph('Mong nhận được sự thông cảm của Ông/Bà vì sự chậm trễ này./.'),
    signatures([null, { role: content.signer.title, hint: signHint, name: content.signer.name }]),
  ];
}
