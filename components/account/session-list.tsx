'use client';

import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslations } from 'next-intl';
import type { SessionLine } from '@/lib/auth/list-sessions';
import { deviceOf } from '@/lib/format/device';
import { formatDateTime } from '@/lib/format/date-time';

export function SessionList({ sessions }: { sessions: SessionLine[] }) {
  const t = useTranslations('auth.account');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('sessions')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('device')}</TableCell>
            <TableCell>{t('address')}</TableCell>
            <TableCell>{t('opened')}</TableCell>
            <TableCell>{t('lastSeen')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <TableRow key={session.id}>
              <TableCell>
                {deviceOf(session.userAgent) ?? t('unknownDevice')}{' '}
                {session.isThis && <Chip label={t('thisSession')} color="primary" variant="outlined" />}
                {session.isLocked && <Chip label={t('lockedNow')} variant="outlined" />}
              </TableCell>
              <TableCell>{session.address || '–'}</TableCell>
              <TableCell>{formatDateTime(session.openedAt)}</TableCell>
              <TableCell>{formatDateTime(session.lastSeenAt)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
