'use client';

import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate } from '@/lib/format/date-time';

const quiet = { fontSize: '0.8125rem', color: 'text.secondary' } as const;
const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
} as const;

/** What a card says of a case. */
export type CardFacts = {
  /** ISO; the day it came. */
  at: string;
  title: ReactNode;
  place: string;
  state: ReactNode;
  due: ReactNode;
  who: string;
};

type Props = {
  code: string;
  href: Route;
  isFresh: boolean;
  facts: CardFacts;
  /** Above the link that covers the card. */
  checkbox: ReactNode;
};

/** One case on a phone: the whole card opens it. */
export function ListCard({ code, href, isFresh, facts, checkbox }: Props) {
  const { at, title, place, state, due, who } = facts;
  const t = useTranslations('grid');
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: isFresh ? 'status.progress.soft' : 'background.paper',
        display: 'grid',
        gap: 0.5,
      }}
    >
      <Box sx={line}>
        <MuiLink
          component={Link}
          href={href}
          prefetch={false}
          sx={{ fontWeight: 500, '&::after': { content: '""', position: 'absolute', inset: 0 } }}
        >
          {code}
        </MuiLink>
        <Box component="span" sx={{ ...quiet, display: 'flex', alignItems: 'center', gap: 0.5 }}>
          {isFresh ? `${t('newMark')} · ` : ''}
          {formatDate(at)}
          {checkbox}
        </Box>
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>{title}</Box>
      <Box sx={quiet}>{place}</Box>
      <Box sx={line}>
        {state}
        {due}
      </Box>
      <Box sx={quiet}>{who}</Box>
    </Box>
  );
}
