'use client';

import BellIcon from '@mui/icons-material/NotificationsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { noticeWritten } from '@/lib/live/live-event';
import { useLive } from './use-live';

const most = 99;
const badge = {
  position: 'absolute',
  top: 0,
  left: '50%',
  minWidth: 18,
  px: 0.5,
  borderRadius: 9,
  bgcolor: 'error.main',
  color: 'error.contrastText',
  fontSize: 11,
  fontWeight: 600,
  lineHeight: '18px',
  textAlign: 'center',
} as const;

async function readCount(): Promise<number | null> {
  try {
    const answer = await fetch('/api/v1/notices/unread', { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as { unread: number }).unread : null;
  } catch {
    return null;
  }
}

/** How much the person was told and has not read: counted anew when something is told, and when they come back to the page. */
export function NoticeBell({ unread }: { unread: number }) {
  const t = useTranslations('notices');
  const [{ count, served }, setShown] = useState({ count: unread, served: unread });
  // The page was read anew: its number is the later one.
  if (served !== unread) setShown({ count: unread, served: unread });
  const recount = () =>
    void readCount().then((now) => now !== null && setShown((shown) => ({ ...shown, count: now })));
  useLive(({ topic }) => {
    if (topic === noticeWritten) recount();
  });
  const onLook = useEffectEvent(() => {
    if (document.visibilityState === 'visible') recount();
  });
  useEffect(() => {
    const look = () => onLook();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return (
    <Tooltip title={t('bell', { count })}>
      <IconButton component={NextLink} href="/notices" aria-label={t('bell', { count })}>
        <BellIcon fontSize="small" />
        {count > 0 && (
          // Not MUI's badge: it writes its place into the markup, which the content security policy refuses.
          <Box component="span" aria-hidden sx={badge}>
            {count > most ? `${most}+` : count}
          </Box>
        )}
      </IconButton>
    </Tooltip>
  );
}
