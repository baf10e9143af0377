type Question = {
  code: string;
  datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';
  isRequired: boolean;
  text: string;
  hint?: string;
  values?: { key: string; name: string }[];
};

export type CategorySeed = {
  code: string;
  name: string;
  nameEn: string;
  groupName: string;
  description: string;
  keywords: string;
  isSensitive?: boolean;
  /** Code of the SLA profile; without one: default. */
  slaProfile?: 'hazard' | 'administrative';
  questions?: Question[];
};

const infrastructure = 'Hạ tầng đô thị';
const utilities = 'Điện, nước, viễn thông';
const environment = 'Môi trường';
const order = 'Trật tự, an toàn';
const society = 'Đời sống, xã hội';
const administration = 'Hành chính';

/** domain.md §2.3. Codes are the Open311 service codes: they never change, names may. */
export const categories: readonly CategorySeed[] = [
  { code: 'traffic', name: 'Giao thông', nameEn: 'Traffic', groupName: infrastructure, description: 'Đèn tín hiệu, biển báo, ùn tắc, đỗ xe sai quy định', keywords: 'đèn giao thông,biển báo,ùn tắc,đỗ xe' },
  {
    code: 'roads', name: 'Hạ tầng đường sá', nameEn: 'Roads and pavements', groupName: infrastructure, description: 'Ổ gà, sụt lún, nắp cống, vỉa hè hư hỏng', keywords: 'ổ gà,sụt lún,nắp cống,vỉa hè',
    questions: [
      { code: 'damage', datatype: 'singlevaluelist', isRequired: false, text: 'Loại hư hỏng', values: [{ key: 'pothole', name: 'Ổ gà' }, { key: 'subsidence', name: 'Sụt lún' }, { key: 'manhole', name: 'Nắp cống hỏng, mất' }, { key: 'pavement', name: 'Vỉa hè hỏng' }] },
      { code: 'width', datatype: 'number', isRequired: false, text: 'Chiều rộng hư hỏng (mét)', hint: 'Ước lượng bằng mắt' },
    ],
  },
  {
    code: 'water-supply', name: 'Cấp nước', nameEn: 'Water supply', groupName: utilities, description: 'Mất nước, nước yếu, nước đục, vỡ ống', keywords: 'mất nước,nước yếu,nước đục,vỡ ống',
    questions: [{ code: 'since', datatype: 'datetime', isRequired: false, text: 'Mất nước từ khi nào' }],
  },
  {
    code: 'drainage-flooding', name: 'Thoát nước, ngập úng', nameEn: 'Drainage and flooding', groupName: infrastructure, description: 'Đường ngập, cống tắc, nước tràn vào nhà', keywords: 'ngập nước,ngập úng,cống tắc,triều cường', slaProfile: 'hazard',
    questions: [
      { code: 'depth', datatype: 'singlevaluelist', isRequired: true, text: 'Nước ngập sâu khoảng bao nhiêu', values: [{ key: 'ankle', name: 'Dưới 20 cm' }, { key: 'knee', name: '20–50 cm' }, { key: 'above', name: 'Trên 50 cm' }] },
      { code: 'effects', datatype: 'multivaluelist', isRequired: false, text: 'Ảnh hưởng', values: [{ key: 'blocked', name: 'Xe không đi được' }, { key: 'houses', name: 'Nước vào nhà' }, { key: 'electric', name: 'Nguy cơ rò điện' }] },
    ],
  },
  { code: 'trees', name: 'Cây xanh', nameEn: 'Trees', groupName: infrastructure, description: 'Cây đổ, cành gãy, cây cần cắt tỉa', keywords: 'cây đổ,cành gãy,cắt tỉa' },
  {
    code: 'street-lighting', name: 'Chiếu sáng', nameEn: 'Street lighting', groupName: infrastructure, description: 'Đèn đường hỏng, không sáng', keywords: 'đèn đường,không sáng,cột đèn',
    questions: [{ code: 'pole', datatype: 'string', isRequired: false, text: 'Số ghi trên cột đèn', hint: 'Ví dụ: C12-07' }],
  },
  { code: 'electricity', name: 'Điện lực', nameEn: 'Electricity', groupName: utilities, description: 'Mất điện, điện yếu, cột điện nghiêng, dây điện đứt', keywords: 'mất điện,điện yếu,cột điện', slaProfile: 'hazard' },
  { code: 'telecom-cables', name: 'Viễn thông, dây cáp', nameEn: 'Telecom and cables', groupName: utilities, description: 'Dây cáp võng, đứt, mất sóng', keywords: 'dây cáp,võng,mất sóng,internet' },
  { code: 'public-transport', name: 'Vận tải công cộng', nameEn: 'Public transport', groupName: infrastructure, description: 'Xe buýt, bến xe, tàu khách', keywords: 'xe buýt,bến xe,tàu khách' },
  {
    code: 'waste-environment', name: 'Môi trường, rác thải', nameEn: 'Waste and environment', groupName: environment, description: 'Rác tồn đọng, đổ trộm phế thải, khói bụi, mùi hôi', keywords: 'rác thải,phế thải,mùi hôi,khói bụi',
    questions: [{ code: 'kinds', datatype: 'multivaluelist', isRequired: false, text: 'Loại ô nhiễm', values: [{ key: 'household', name: 'Rác sinh hoạt' }, { key: 'rubble', name: 'Phế thải xây dựng' }, { key: 'smoke', name: 'Khói, bụi' }, { key: 'smell', name: 'Mùi hôi' }, { key: 'water', name: 'Nước thải' }] }],
  },
  {
    code: 'noise', name: 'Tiếng ồn', nameEn: 'Noise', groupName: environment, description: 'Karaoke, loa kéo, thi công ban đêm', keywords: 'tiếng ồn,karaoke,loa kéo',
    questions: [
      { code: 'source', datatype: 'singlevaluelist', isRequired: false, text: 'Nguồn ồn', values: [{ key: 'karaoke', name: 'Karaoke, loa kéo' }, { key: 'works', name: 'Thi công' }, { key: 'factory', name: 'Xưởng sản xuất' }, { key: 'other', name: 'Khác' }] },
      { code: 'when', datatype: 'text', isRequired: false, text: 'Thường xảy ra vào lúc nào' },
    ],
  },
  { code: 'urban-order', name: 'Trật tự đô thị, lấn chiếm vỉa hè', nameEn: 'Urban order', groupName: order, description: 'Lấn chiếm vỉa hè, lòng đường, quảng cáo sai quy định', keywords: 'lấn chiếm,vỉa hè,quảng cáo' },
  { code: 'public-security', name: 'An ninh trật tự', nameEn: 'Public security', groupName: order, description: 'Mất trật tự, trộm cắp, tệ nạn. Phản ánh được giữ kín', keywords: 'an ninh,trộm cắp,tệ nạn,gây rối', isSensitive: true },
  { code: 'construction', name: 'Xây dựng', nameEn: 'Construction', groupName: order, description: 'Xây không phép, thi công mất an toàn', keywords: 'xây dựng,không phép,thi công' },
  { code: 'land', name: 'Đất đai', nameEn: 'Land', groupName: administration, description: 'Lấn chiếm đất, chậm cấp giấy chứng nhận', keywords: 'đất đai,sổ đỏ,lấn đất' },
  { code: 'food-safety', name: 'An toàn thực phẩm', nameEn: 'Food safety', groupName: society, description: 'Thực phẩm bẩn, hết hạn, cơ sở không bảo đảm vệ sinh', keywords: 'thực phẩm,ngộ độc,vệ sinh' },
  { code: 'health', name: 'Y tế', nameEn: 'Health', groupName: society, description: 'Khám chữa bệnh, dịch bệnh, thái độ phục vụ', keywords: 'bệnh viện,trạm y tế,dịch bệnh' },
  { code: 'education', name: 'Giáo dục', nameEn: 'Education', groupName: society, description: 'Thu chi, cơ sở vật chất, bạo lực học đường', keywords: 'trường học,học phí,bán trú' },
  { code: 'social-policy', name: 'An sinh, chính sách', nameEn: 'Social policy', groupName: society, description: 'Trợ cấp, người có công, hộ nghèo, bảo hiểm', keywords: 'trợ cấp,hộ nghèo,bảo hiểm' },
  {
    code: 'administrative-procedures', name: 'Thủ tục hành chính, dịch vụ công trực tuyến', nameEn: 'Procedures and online services', groupName: administration, description: 'Chậm trả kết quả, lỗi nộp hồ sơ trực tuyến, thái độ cán bộ', keywords: 'hồ sơ,dịch vụ công,một cửa,VNeID', slaProfile: 'administrative',
    questions: [{ code: 'dossier', datatype: 'string', isRequired: false, text: 'Mã hồ sơ (nếu có)' }],
  },
  {
    code: 'landslide-disaster', name: 'Sạt lở, thiên tai', nameEn: 'Landslides and disasters', groupName: environment, description: 'Sạt lở, lũ quét, nhà tốc mái', keywords: 'sạt lở,lũ,bão', slaProfile: 'hazard',
    questions: [
      { code: 'danger', datatype: 'singlevaluelist', isRequired: true, text: 'Có người hoặc nhà ở đang bị đe dọa không', values: [{ key: 'yes', name: 'Có' }, { key: 'no', name: 'Không' }] },
      { code: 'households', datatype: 'number', isRequired: false, text: 'Số hộ bị ảnh hưởng' },
    ],
  },
  {
    code: 'online-fraud', name: 'Lừa đảo mạng', nameEn: 'Online fraud', groupName: order, description: 'Lừa đảo qua điện thoại, mạng xã hội. Phản ánh được giữ kín', keywords: 'lừa đảo,mạng xã hội,giả danh', isSensitive: true,
    questions: [{ code: 'how', datatype: 'text', isRequired: false, text: 'Kẻ lừa đảo liên hệ bằng cách nào', hint: 'Số điện thoại, tài khoản, đường dẫn' }],
  },
  { code: 'other', name: 'Khác', nameEn: 'Other', groupName: society, description: 'Nội dung không thuộc các lĩnh vực trên', keywords: '' },
];
