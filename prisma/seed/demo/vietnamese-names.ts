import { fold } from '../../../lib/search/fold';
import type { Random } from './random';

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Phan',
  'Tạ',
  'Lương',
  'Chu',
  'Nông',
];
const men = {
  middles: ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Công', 'Thành'],
  givens: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Hải',
    'Hiếu',
    'Hùng',
    'Khánh',
    'Long',
    'Nam',
    'Phong',
    'Quân',
    'Sơn',
    'Thắng',
    'Tuấn',
    'Việt',
  ],
};
const women = {
  middles: ['Thị', 'Thu', 'Ngọc', 'Thanh', 'Bích', 'Hồng', 'Minh', 'Phương'],
  givens: [
    'Anh',
    'Chi',
    'Dung',
    'Giang',
    'Hà',
    'Hạnh',
    'Hoa',
    'Hương',
    'Lan',
    'Linh',
    'Mai',
    'Nga',
    'Nhung',
    'Oanh',
    'Thảo',
    'Trang',
    'Yến',
  ],
};

export function vietnameseName(random: Random): string {
  const { middles, givens } = random.chance(0.5) ? men : women;
  return `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
}

/** "Nguyễn Thị Lan" → lan.nguyen */
export function mailboxOf(name: string): string {
  const words = fold(name).split(' ');
  return `${words.at(-1)}.${words[0]}`;
}

/** A number that looks like a mobile phone. */
export function phoneNumber(random: Random): string {
  return `0${random.pick(['90', '91', '98', '97', '36', '38', '83', '94'])}${String(random.whole(0, 9_999_999)).padStart(7, '0')}`;
}
