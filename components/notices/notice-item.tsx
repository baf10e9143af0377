'use client';

import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import ScheduleIcon from '@mui/icons-material/Schedule';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format/date-time';
import type { NoticeRow } from '@/lib/notices/list-notices';

const looks = {
  warned: { Icon: ScheduleIcon, colour: 'status.soon.main' },
  overdue: { Icon: ErrorIcon, colour: 'status.late.main' },
  escalated: { Icon: TrendingUpIcon, colour: 'status.late.main' },
} as const;
const pathOf = { report: '/reports', dossier: '/dossiers' } as const;

type Props = { notice: NoticeRow; pending: boolean; onRead: (id: string) => Promise<unknown> };

/** One notice: what is the matter, with which case, and since when. Opening the case marks it as read. */
export function NoticeItem({ notice, pending, onRead }: Props) {
  const t = useTranslations('notices');
  const { Icon, colour } = looks[notice.kind];
  const { subject, code, isRead } = notice;
  const name = `${t(`subject.${subject}`)} ${code}`;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '24px minmax(0, 1fr) auto',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
      }}
    >
      <Icon aria-hidden fontSize="small" sx={{ color: colour }} />
      <Box sx={{ minWidth: 0, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: isRead ? 400 : 600 }}>
          {t(`kind.${notice.kind}`)}
          {': '}
          <Link
            component={NextLink}
            underline="always"
            href={`${pathOf[subject]}/${encodeURIComponent(code)}`}
            onClick={() => void (isRead || onRead(notice.id))}
          >
            {name}
          </Link>
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {t(`clock.${notice.clock}`, { at: formatDateTime(notice.dueAt) })}
          {' · '}
          {t('toldAt', { at: formatDateTime(notice.createdAt) })}
        </Box>
      </Box>
      {!isRead && (
        <Button
          size="small"
          disabled={pending}
          onClick={() => void onRead(notice.id)}
          aria-label={t('readThis', { name })}
        >
          {t('read')}
        </Button>
      )}
    </Box>
  );
}
