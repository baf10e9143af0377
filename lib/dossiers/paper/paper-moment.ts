import { formatDate, formatTime } from '@/lib/format/date-time';

/**
 * ngày 05 tháng 9 năm 2026: days below 10 and the months 1 and 2 take a zero, so that nobody adds a digit
 * (Nghị định 30/2020/NĐ-CP, phụ lục I).
 */
export function paperDate(at: string): string {
  const [day = '', month = '', year = ''] = formatDate(at).split('/');
  const number = Number(month);
  return `ngày ${day} tháng ${number < 3 ? month : number} năm ${year}`;
}

/** 09 giờ 05 phút, ngày 05 tháng 9 năm 2026 */
export function paperMoment(at: string): string {
  const [hour = '', minute = ''] = formatTime(at).split(':');
  return `${hour} giờ ${minute} phút, ${paperDate(at)}`;
}
