'use client';

import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate, formatTime } from '@/lib/format/date-time';

/** Two lines in one cell: what matters, and below it what places it. */
export function TwoLines({
  first,
  second,
  isQuiet,
}: {
  first: ReactNode;
  second: ReactNode;
  isQuiet?: boolean;
}) {
  const line = {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  } as const;
  return (
    <Box sx={{ minWidth: 0, width: '100%', lineHeight: 1.35 }}>
      <Box component="span" sx={{ ...line, color: isQuiet ? 'text.secondary' : undefined }}>
        {first}
      </Box>
      <Box component="span" sx={{ ...line, fontSize: '0.75rem', color: 'text.secondary' }}>
        {second}
      </Box>
    </Box>
  );
}

/** A name on at most two lines; the whole of it is the tooltip. */
export function Clamped({ text }: { text: string }) {
  const lines = {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  } as const;
  return (
    <Box
      component="span"
      title={text}
      sx={{ ...lines, whiteSpace: 'normal', lineHeight: 1.25, fontSize: '0.8125rem' }}
    >
      {text}
    </Box>
  );
}

/** The code of a record leads to it; one that came while the list was open says so. */
export function CodeLink({ code, href, isFresh }: { code: string; href: Route; isFresh: boolean }) {
  const t = useTranslations('grid');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <MuiLink component={Link} href={href} prefetch={false} sx={{ fontWeight: 500, whiteSpace: 'nowrap' }}>
        {code}
      </MuiLink>
      {isFresh && (
        <Chip
          label={t('newMark')}
          color="primary"
          sx={{ height: 18, '& .MuiChip-label': { px: 0.5, fontSize: '0.6875rem' } }}
        />
      )}
    </Box>
  );
}

/** A moment as day and time, one below the other. */
export function Instant({ at }: { at: string }) {
  return <TwoLines first={formatDate(at)} second={formatTime(at)} />;
}
