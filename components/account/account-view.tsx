'use client';

import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import type { OwnAccount } from '@/lib/auth/get-own-account';
import type { SessionLine } from '@/lib/auth/list-sessions';
import { formatDateTime } from '@/lib/format/date-time';
import { ChangePasswordForm } from './change-password-form';
import { SessionList } from './session-list';
import { SignOutEverywhere } from './sign-out-everywhere';

/** One's own account: who the office thinks one is, where one is signed in, and a new password. */
export function AccountView({ account, sessions }: { account: OwnAccount; sessions: SessionLine[] }) {
  const t = useTranslations('auth');
  const facts = [
    [t('signIn.email'), account.email],
    [t('account.jobTitle'), account.title],
    [t('account.department'), account.department],
    [t('account.lastLogin'), account.lastLoginAt ? formatDateTime(account.lastLoginAt) : '–'],
  ] as const;
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeader title={t('account.title')} subtitle={account.name} />
      <Part title={t('account.profile')}>
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '180px 1fr' },
            columnGap: 2,
            rowGap: 0.5,
          }}
        >
          {facts.map(([label, value]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                {label}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value || '–'}
              </Typography>
            </Box>
          ))}
        </Box>
      </Part>
      <Part title={t('account.sessions')} text={t('account.sessionsText')} action={<SignOutEverywhere />}>
        <SessionList sessions={sessions} />
      </Part>
      <Part title={t('account.changePassword')} text={t('account.policy')}>
        <ChangePasswordForm email={account.email} />
      </Part>
    </Box>
  );
}

function Part({
  title,
  text,
  action,
  children,
}: {
  title: string;
  text?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 200 }}>
          <Typography component="h2" variant="h2">
            {title}
          </Typography>
          {text && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text}
            </Typography>
          )}
        </Box>
        {action}
      </Box>
      {children}
    </Paper>
  );
}
