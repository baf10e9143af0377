import type { ContentOf, FormContent, FormSeal } from '@/lib/dossiers/paper/form-content';
import type { FormKind } from '@/lib/dossiers/paper/form-kinds';

const about = {
  parentAgency: 'Ủy ban nhân dân phường Thử Nghiệm',
  agency: 'Trung tâm Phục vụ hành chính công',
  place: 'Thử Nghiệm',
  dossierCode: 'H99.05-260610-0007',
  procedureName: 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ',
  applicant: {
    name: 'Nguyễn Thị Thu Hằng',
    address: 'Số 12, ngõ 3, đường Trần Hưng Đạo, khu phố Ước Mơ',
    phone: '0912345678',
    email: 'hang.nguyen@example.org',
  },
  signer: { title: 'Người tiếp nhận hồ sơ', name: 'Đỗ Quỳnh Trâm' },
};
const leader = { title: 'Giám đốc', name: 'Vũ Ngọc Phượng' };
const receivedAt = '2026-06-10T02:05:00.000Z';
const appointmentAt = '2026-07-08T10:00:00.000Z';
const handover = {
  step: 'Tiếp nhận',
  from: 'Bộ phận Một cửa',
  to: 'Phòng Kinh tế, Hạ tầng',
  giver: 'Đỗ Quỳnh Trâm',
  receiver: 'Bùi Đức Mạnh',
  at: '2026-06-10T03:30:00.000Z',
  dueAt: '2026-06-10T10:00:00.000Z',
  outcome: 'early' as const,
  note: '',
};

/** One of each form, filled in every field, with the marks that go wrong first. */
export const formSamples: { [Kind in FormKind]: ContentOf<Kind> } = {
  receipt: {
    ...about,
    kind: 'receipt',
    procedureCode: '1.009994',
    documents: [
      { name: 'Đơn đề nghị cấp giấy phép xây dựng', form: 'bản chính', quantity: 1 },
      { name: 'Bản vẽ thiết kế móng, mặt bằng, mặt cắt', form: 'bản sao', quantity: 2 },
    ],
    copies: 1,
    deadline: '20 ngày làm việc',
    fee: 75_000,
    receivedAt,
    appointmentAt,
    delivery: 'Bộ phận Một cửa',
  },
  supplement_request: {
    ...about,
    kind: 'supplement_request',
    items: ['Giấy chứng nhận quyền sử dụng đất (bản sao)', 'Ảnh chụp hiện trạng ngõ đi chung'],
    reason: 'Hồ sơ chưa có giấy tờ về quyền sử dụng đất.',
    contact: { name: 'Đỗ Quỳnh Trâm', phone: '02033123456' },
  },
  refusal: {
    ...about,
    kind: 'refusal',
    reason: 'Thửa đất thuộc thẩm quyền giải quyết của cơ quan khác.',
  },
  apology: {
    ...about,
    kind: 'apology',
    signer: leader,
    receivedAt,
    appointmentAt,
    reason: 'phải lấy thêm ý kiến của cơ quan phòng cháy, chữa cháy.',
    newAppointmentAt: '2026-07-15T10:00:00.000Z',
  },
  stop_notice: {
    ...about,
    kind: 'stop_notice',
    signer: leader,
    receivedAt,
    reason: 'Ông/Bà đề nghị rút hồ sơ.',
    returnedDocuments: ['Đơn đề nghị cấp giấy phép xây dựng'],
  },
  routing_slip: {
    ...about,
    kind: 'routing_slip',
    signer: leader,
    receivedAt,
    appointmentAt,
    coordinating: ['Công an phường', 'Trạm Y tế'],
    handovers: [
      handover,
      {
        ...handover,
        step: 'Thẩm định',
        from: 'Phòng Kinh tế, Hạ tầng',
        to: 'Văn phòng',
        giver: 'Bùi Đức Mạnh',
        receiver: 'Lê Thị Ánh Tuyết',
        at: '2026-07-09T02:00:00.000Z',
        outcome: 'late',
        note: 'Chờ ý kiến phối hợp',
      },
    ],
  },
  result: {
    ...about,
    kind: 'result',
    signer: leader,
    title: 'Giấy phép xây dựng',
    body: 'Cho phép bà Nguyễn Thị Thu Hằng xây dựng nhà ở riêng lẻ, 03 tầng.\n\nGiấy phép có thời hạn khởi công 12 tháng kể từ ngày cấp.',
  },
};

export const sealSample: FormSeal = {
  number: '07/TNHS',
  issuedAt: '2026-06-10T02:05:00.000Z',
  token: 'ABCDEFGH01234567',
  checkUrl: 'https://office.example/check/ABCDEFGH01234567',
};

/** The same form with names and lists that no layout likes. */
export function longSample(content: FormContent): FormContent {
  const name = 'Công ty trách nhiệm hữu hạn một thành viên Tư vấn thiết kế, xây dựng và thương mại '
    .repeat(4)
    .trim();
  const word = 'Nguyễn'.repeat(30);
  const applicant = {
    ...content.applicant,
    name,
    address: word,
    email: `${'rat-dai-'.repeat(12)}@example.org`,
  };
  const more = {
    ...content,
    applicant,
    agency: `${content.agency} ${name}`,
    parentAgency: name,
    procedureName: name,
  };
  const thirty = <T>(items: T[]) => Array.from({ length: 30 }, () => items).flat();
  switch (more.kind) {
    case 'receipt':
      return { ...more, documents: thirty(more.documents) };
    case 'supplement_request':
      return { ...more, items: thirty(more.items) };
    case 'stop_notice':
      return { ...more, returnedDocuments: thirty(more.returnedDocuments) };
    case 'routing_slip':
      return { ...more, handovers: thirty(more.handovers).map((one) => ({ ...one, note: word })) };
    case 'result':
      return { ...more, body: thirty([more.body]).join('\n') };
    case 'refusal':
    case 'apology':
      return { ...more, reason: `${name} ${word} `.repeat(12) };
  }
}
