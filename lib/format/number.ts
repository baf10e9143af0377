import type { Language } from '@/lib/i18n/languages';

const tag = (language: Language) => (language === 'vi' ? 'vi-VN' : 'en-GB');

/** 12.345 in Vietnamese, 12,345 in English. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(tag(language)).format(value);
}

/** A share of 0…1 with two decimals, as QĐ 766 asks: 87,04 %. Nothing to divide by gives a dash, never zero. */
export function formatShare(numerator: number, denominator: number, language: Language): string {
  if (denominator === 0) return '–';
  const share = (100 * numerator) / denominator;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${new Intl.NumberFormat(tag(language), digits).format(share)}\u00a0%`;
}
