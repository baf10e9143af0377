'use client';

import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useLocale } from 'next-intl';
import { formatNumber } from '@/lib/format/number';
import type { Language } from '@/lib/i18n/languages';

/** A number that opens the rows behind it. A zero opens nothing, so it is only a number. */
export function FigureLink({ value, href, label }: { value: number; href: string; label: string }) {
  const text = formatNumber(value, useLocale() as Language);
  if (value === 0) return <>{text}</>;
  return (
    <Link
      component={NextLink}
      href={href}
      prefetch={false}
      aria-label={`${label}: ${text}`}
      sx={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {text}
    </Link>
  );
}
