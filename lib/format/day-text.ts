/** 2026-08-31 → 31/08/2026 */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}
