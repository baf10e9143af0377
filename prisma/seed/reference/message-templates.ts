import type { Tx } from '../tx';

const opening = 'Kính gửi: Quý Ông/Bà,\n{department} xin thông báo kết quả xử lý phản ánh {code} như sau:\n';
const closing = '\nTrân trọng cảm ơn Quý Ông/Bà đã phản ánh.\nTrân trọng.';

/** domain.md §2.4: how answers begin and end. Words in braces are filled in when the template is used. */
const templates = [
  {
    code: 'answer-done',
    name: 'Đã xử lý xong',
    state: 'in_progress',
    body: `${opening}Đơn vị đã kiểm tra thực tế và xử lý xong nội dung phản ánh.${closing}`,
  },
  {
    code: 'answer-planned',
    name: 'Đã đưa vào kế hoạch',
    state: 'in_progress',
    body: `${opening}Qua kiểm tra, nội dung phản ánh là đúng. Đơn vị đã đưa vào kế hoạch và dự kiến hoàn thành trước ngày {date}.${closing}`,
  },
  {
    code: 'answer-not-found',
    name: 'Kiểm tra không phát hiện',
    state: 'in_progress',
    body: `${opening}Tại thời điểm kiểm tra, đơn vị không phát hiện sự việc như phản ánh và sẽ tiếp tục theo dõi.${closing}`,
  },
  {
    code: 'ask-place',
    name: 'Đề nghị bổ sung vị trí',
    state: 'awaiting_citizen',
    body: 'Kính gửi: Quý Ông/Bà,\nĐể xử lý phản ánh {code}, đề nghị Quý Ông/Bà bổ sung địa chỉ cụ thể hoặc hình ảnh hiện trường.\nTrân trọng.',
  },
  {
    code: 'reject-no-content',
    name: 'Từ chối: không đủ nội dung',
    state: 'rejected',
    body: 'Kính gửi: Quý Ông/Bà,\nPhản ánh {code} chưa nêu rõ nội dung và địa điểm nên chưa đủ căn cứ để xử lý. Quý Ông/Bà có thể gửi lại phản ánh với thông tin đầy đủ hơn.\nTrân trọng.',
  },
  {
    code: 'divert-petition',
    name: 'Hướng dẫn quy trình đơn thư',
    state: 'transferred_out',
    body: 'Kính gửi: Quý Ông/Bà,\nNội dung phản ánh {code} thuộc phạm vi giải quyết theo Luật Khiếu nại, Luật Tố cáo và đã được chuyển sang quy trình đơn thư.\nTrân trọng.',
  },
];

export async function seedMessageTemplates(tx: Tx): Promise<void> {
  await tx.messageTemplate.createMany({ data: templates, skipDuplicates: true });
}
