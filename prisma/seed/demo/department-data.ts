/** Departments of a demo province. `{province}` is its name, `{level}` the word for its kind (tỉnh, thành phố). */
export type DepartmentSeed = { code: string; name: string; shortName: string; kind: string; parent?: string };

export const rootCode = 'ubnd';

export const departments: readonly DepartmentSeed[] = [
  {
    code: 'vp-ubnd',
    name: 'Văn phòng Ủy ban nhân dân {level}',
    shortName: 'Văn phòng UBND',
    kind: 'department',
  },
  {
    code: 'tt-dieu-phoi',
    name: 'Trung tâm Điều phối phản ánh, kiến nghị',
    shortName: 'TT Điều phối',
    kind: 'division',
    parent: 'vp-ubnd',
  },
  {
    code: 'tt-pvhcc',
    name: 'Trung tâm Phục vụ hành chính công {level}',
    shortName: 'TT PVHCC',
    kind: 'department',
    parent: 'vp-ubnd',
  },
  { code: 'so-noi-vu', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', kind: 'department' },
  { code: 'so-tai-chinh', name: 'Sở Tài chính', shortName: 'Sở Tài chính', kind: 'department' },
  { code: 'so-xay-dung', name: 'Sở Xây dựng', shortName: 'Sở Xây dựng', kind: 'department' },
  {
    code: 'p-ha-tang-giao-thong',
    name: 'Phòng Hạ tầng giao thông',
    shortName: 'P. Hạ tầng GT',
    kind: 'division',
    parent: 'so-xay-dung',
  },
  {
    code: 'p-ha-tang-ky-thuat',
    name: 'Phòng Hạ tầng kỹ thuật đô thị',
    shortName: 'P. Hạ tầng KT',
    kind: 'division',
    parent: 'so-xay-dung',
  },
  { code: 'so-cong-thuong', name: 'Sở Công Thương', shortName: 'Sở Công Thương', kind: 'department' },
  { code: 'so-nn-mt', name: 'Sở Nông nghiệp và Môi trường', shortName: 'Sở NN&MT', kind: 'department' },
  {
    code: 'cc-bvmt',
    name: 'Chi cục Bảo vệ môi trường',
    shortName: 'CC BVMT',
    kind: 'division',
    parent: 'so-nn-mt',
  },
  { code: 'so-kh-cn', name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', kind: 'department' },
  { code: 'so-tu-phap', name: 'Sở Tư pháp', shortName: 'Sở Tư pháp', kind: 'department' },
  { code: 'so-gd-dt', name: 'Sở Giáo dục và Đào tạo', shortName: 'Sở GD&ĐT', kind: 'department' },
  { code: 'so-y-te', name: 'Sở Y tế', shortName: 'Sở Y tế', kind: 'department' },
  {
    code: 'so-vh-tt-dl',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    shortName: 'Sở VHTT&DL',
    kind: 'department',
  },
  { code: 'thanh-tra', name: 'Thanh tra {level}', shortName: 'Thanh tra', kind: 'department' },
  { code: 'cong-an', name: 'Công an {level}', shortName: 'Công an', kind: 'department' },
  { code: 'bhxh', name: 'Bảo hiểm xã hội {level}', shortName: 'BHXH', kind: 'department' },
  { code: 'thue', name: 'Thuế {level}', shortName: 'Thuế', kind: 'department' },
  {
    code: 'bql-kkt',
    name: 'Ban Quản lý các khu kinh tế, khu công nghiệp',
    shortName: 'BQL KKT',
    kind: 'department',
  },
  { code: 'dien-luc', name: 'Công ty Điện lực {province}', shortName: 'Điện lực', kind: 'utility' },
  { code: 'cap-nuoc', name: 'Công ty Cổ phần Nước sạch {province}', shortName: 'Nước sạch', kind: 'utility' },
  {
    code: 'moi-truong-do-thi',
    name: 'Công ty Môi trường đô thị {province}',
    shortName: 'Môi trường đô thị',
    kind: 'utility',
  },
];

/** Stands for the people's committee of the report's commune. */
export const committee = 'committee';

/** Who leads, by category: the first is the routing rule, the others happen as well. */
export const leads: Record<string, readonly (readonly [department: string, weight: number])[]> = {
  traffic: [
    ['so-xay-dung', 6],
    ['cong-an', 3],
    [committee, 2],
  ],
  roads: [
    ['so-xay-dung', 5],
    [committee, 5],
    ['p-ha-tang-giao-thong', 2],
  ],
  'water-supply': [
    ['cap-nuoc', 9],
    [committee, 1],
  ],
  'drainage-flooding': [
    ['so-xay-dung', 4],
    [committee, 5],
    ['p-ha-tang-ky-thuat', 2],
  ],
  trees: [
    ['moi-truong-do-thi', 6],
    [committee, 4],
  ],
  'street-lighting': [
    ['moi-truong-do-thi', 5],
    [committee, 5],
  ],
  electricity: [
    ['dien-luc', 9],
    [committee, 1],
  ],
  'telecom-cables': [
    ['so-kh-cn', 7],
    [committee, 2],
    ['dien-luc', 1],
  ],
  'public-transport': [
    ['so-xay-dung', 9],
    ['cong-an', 1],
  ],
  'waste-environment': [
    [committee, 6],
    ['moi-truong-do-thi', 3],
    ['so-nn-mt', 2],
    ['cc-bvmt', 1],
  ],
  noise: [
    [committee, 8],
    ['cong-an', 2],
  ],
  'urban-order': [
    [committee, 9],
    ['cong-an', 1],
  ],
  'public-security': [
    ['cong-an', 9],
    [committee, 1],
  ],
  construction: [
    [committee, 6],
    ['so-xay-dung', 4],
  ],
  land: [
    [committee, 6],
    ['so-nn-mt', 4],
  ],
  'food-safety': [
    ['so-y-te', 6],
    ['so-cong-thuong', 2],
    [committee, 2],
  ],
  health: [
    ['so-y-te', 9],
    ['bhxh', 1],
  ],
  education: [
    ['so-gd-dt', 8],
    [committee, 2],
  ],
  'social-policy': [
    ['so-noi-vu', 4],
    ['bhxh', 3],
    [committee, 3],
  ],
  'administrative-procedures': [
    ['tt-pvhcc', 6],
    [committee, 3],
    ['so-tu-phap', 1],
  ],
  'landslide-disaster': [
    [committee, 5],
    ['so-nn-mt', 5],
  ],
  'online-fraud': [['cong-an', 1]],
  other: [
    [committee, 8],
    ['vp-ubnd', 2],
  ],
};
