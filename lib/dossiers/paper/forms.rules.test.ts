import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formSamples, longSample, sealSample } from '@/lib/testing/form-samples';
import { pdfText } from '@/lib/testing/pdf-text';
import { checkToken, printedToken, readCheckToken } from './check/check-token';
import { describeForm } from './describe-form';
import { FormContent, withoutStaffNames } from './form-content';
import { formKindNames, formKinds, type FormKind } from './form-kinds';
import { paperDate, paperMoment } from './paper-moment';
import { renderPaper } from './render-paper';

const printed = (content: FormContent) => renderPaper(describeForm({ content, seal: sealSample }));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const everywhere = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ỦY BAN NHÂN DÂN PHƯỜNG THỬ NGHIỆM',
  'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  'Số: 07/TNHS',
  'Thử Nghiệm, ngày 10 tháng 6 năm 2026',
  'Mã hồ sơ: H99.05-260610-0007',
  'Mã kiểm tra: ABCD-EFGH-0123-4567',
  'https://office.example/check/ABCDEFGH01234567',
  'Mã hồ sơ H99.05-260610-0007 · Số 07/TNHS Trang 1/1',
];

/** What each form says beyond that, in the words of the circular. */
const expected: Record<FormKind, string[]> = {
  receipt: [
    'Mẫu số 01',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Tiếp nhận hồ sơ của: Nguyễn Thị Thu Hằng',
    'Địa chỉ: Số 12, ngõ 3, đường Trần Hưng Đạo, khu phố Ước Mơ',
    'Số điện thoại: 0912345678',
    'Email: hang.nguyen@example.org',
    'Nội dung yêu cầu giải quyết: Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ',
    'Mã thủ tục hành chính: 1.009994',
    '1. Đơn đề nghị cấp giấy phép xây dựng (bản chính, số lượng: 1)',
    '2. Bản vẽ thiết kế móng, mặt bằng, mặt cắt (bản sao, số lượng: 2)',
    'Số lượng hồ sơ: 1 (bộ)',
    'Phí, lệ phí: 75.000 đồng',
    'Thời gian giải quyết hồ sơ theo quy định là: 20 ngày làm việc',
    'Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 10 tháng 6 năm 2026',
    'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 08 tháng 7 năm 2026',
    'Đăng ký nhận kết quả tại: Bộ phận Một cửa',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
    'Đỗ Quỳnh Trâm',
  ],
  supplement_request: [
    'Mẫu số 02',
    'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    'Hồ sơ của: Nguyễn Thị Thu Hằng',
    '1. Giấy chứng nhận quyền sử dụng đất (bản sao) 2. Ảnh chụp hiện trạng ngõ đi chung',
    'Lý do: Hồ sơ chưa có giấy tờ về quyền sử dụng đất.',
    'liên hệ với ông/bà Đỗ Quỳnh Trâm, số điện thoại 02033123456 để được hướng dẫn.',
  ],
  refusal: [
    'Mẫu số 03',
    'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    'thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: Thửa đất thuộc thẩm quyền giải quyết của cơ quan khác.',
  ],
  apology: [
    'Mẫu số 04',
    'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
    'Kính gửi: Nguyễn Thị Thu Hằng',
    'Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 08 tháng 7 năm 2026.',
    'Lý do: phải lấy thêm ý kiến của cơ quan phòng cháy, chữa cháy.',
    'kết quả sẽ được trả vào 17 giờ 00 phút, ngày 15 tháng 7 năm 2026.',
    'GIÁM ĐỐC (Ký và ghi rõ họ tên) Vũ Ngọc Phượng',
  ],
  stop_notice: [
    'Mẫu số 05',
    'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
    'thông báo dừng giải quyết hồ sơ nêu trên. Lý do: Ông/Bà đề nghị rút hồ sơ.',
    'Giấy tờ trả lại Ông/Bà gồm: 1. Đơn đề nghị cấp giấy phép xây dựng',
  ],
  routing_slip: [
    'Mẫu số 06',
    'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    'Cơ quan phối hợp giải quyết hồ sơ: Công an phường; Trạm Y tế',
    'Giao: Đỗ Quỳnh Trâm, Bộ phận Một cửa',
    'Nhận: Bùi Đức Mạnh, Phòng Kinh tế, Hạ tầng',
    'Trước hạn',
    'Nhận: Lê Thị Ánh Tuyết, Văn phòng',
    'Quá hạn Chờ ý kiến phối hợp',
  ],
  result: [
    'GIẤY PHÉP XÂY DỰNG',
    'Cho phép bà Nguyễn Thị Thu Hằng xây dựng nhà ở riêng lẻ, 03 tầng.',
    'Giấy phép có thời hạn khởi công 12 tháng kể từ ngày cấp.',
  ],
};

describe.each(formKindNames)('%s', (kind) => {
  const content = formSamples[kind];

  test('reads as it should, with every mark in its place', async () => {
    const pages = await pdfText(await printed(content));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toBe(pages[0]!.normalize('NFC'));
    for (const words of [...everywhere, ...expected[kind]]) expect(pages[0]).toContain(words);
  });

  test('gives the same bytes for the same content, and others when one letter differs', async () => {
    const [once, again] = [await printed(content), await printed(structuredClone(content))];
    expect(hash(again)).toBe(hash(once));
    const changed = { ...content, applicant: { ...content.applicant, name: 'Nguyễn Thị Thu Hăng' } };
    if (kind !== 'result') expect(hash(await printed(changed))).not.toBe(hash(once));
  });

  test('embeds its fonts and asks nothing from outside', async () => {
    const text = (await printed(content)).toString('latin1');
    expect(text.match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(2);
    expect(text.match(/\/BaseFont \/[A-Z]{6}\+Tinos/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).not.toMatch(/\/BaseFont \/(?!\w{6}\+Tinos)/);
  });

  test('goes on to further pages, losing nothing, when names and lists are long', async () => {
    const pages = await pdfText(await printed(longSample(content)));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    expect(pages.at(-1)).toContain('Mã kiểm tra: ABCD-EFGH-0123-4567');
    expect(pages.join(' ')).toContain(content.signer.name);
  });

  test('can be printed without the names of the staff', async () => {
    const text = (await pdfText(await printed(withoutStaffNames(content)))).join(' ');
    for (const name of ['Đỗ Quỳnh Trâm', 'Vũ Ngọc Phượng', 'Bùi Đức Mạnh', 'Lê Thị Ánh Tuyết'])
      expect(text).not.toContain(name);
    expect(text).toContain(content.signer.title.toUpperCase());
  });

  test('is typed: what is missing is named', () => {
    expect(FormContent.safeParse(content).success).toBe(true);
    const { agency: _, ...without } = content;
    expect(FormContent.safeParse(without).error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'agency',
    ]);
  });
});

describe('the number', () => {
  test('says which kind it is', () => {
    const marks = formKindNames.map((kind) => formKinds[kind].mark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe('the token', () => {
  test('comes back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
        const token = checkToken(random);
        for (const typed of [token, printedToken(token), ` ${printedToken(token).toLowerCase()} `])
          expect(readCheckToken(typed)).toBe(token);
      }),
    );
    expect(readCheckToken('oOiL-0000-0000-0000')).toBe('0011000000000000');
  });

  test.each(['', 'ABCD', 'ABCD-EFGH-0123-456U', 'ABCD-EFGH-0123-45678'])('%j is none', (typed) =>
    expect(readCheckToken(typed)).toBeNull(),
  );
});

describe('moments', () => {
  test.each([
    ['2026-02-04T17:00:00.000Z', 'ngày 05 tháng 02 năm 2026'],
    ['2026-03-31T16:59:59.999Z', 'ngày 31 tháng 3 năm 2026'],
    ['2026-12-31T17:00:00.000Z', 'ngày 01 tháng 01 năm 2027'],
  ])('%s is %s in Vietnam', (at, words) => expect(paperDate(at)).toBe(words));

  test('say the hour', () =>
    expect(paperMoment('2026-06-10T02:05:00.000Z')).toBe('09 giờ 05 phút, ngày 10 tháng 6 năm 2026'));
});
