'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { resetPersonPasswordAction, unlockPersonAction } from '@/app/(desk)/admin/people/actions';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import { formatDateTime } from '@/lib/format/date-time';
import type { PersonDetail } from '@/lib/organisation/get-person';
import { PasswordOnce } from './password-once';

/** Unlocking and a new password. */
export function PersonAccess({ person }: { person: PersonDetail }) {
  const t = useTranslations('admin.people');
  const router = useRouter();
  const reset = useAction(resetPersonPasswordAction);
  const unlock = useAction(unlockPersonAction);
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const { id, version } = person;
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Box>
        {person.lastLoginAt ? t('lastLogin', { time: formatDateTime(person.lastLoginAt) }) : t('never')}
      </Box>
      {person.lockedAt && (
        <Alert severity="warning">{t('lockedSince', { time: formatDateTime(person.lockedAt) })}</Alert>
      )}
      {password && <PasswordOnce password={password} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {person.lockedAt && person.mayManage && (
          <Button
            variant="outlined"
            loading={unlock.pending}
            onClick={() => unlock.run({ id, version }, () => router.refresh())}
          >
            {t('unlock')}
          </Button>
        )}
        {person.mayManage && !person.disabledAt && (
          <Button variant="outlined" onClick={() => setAsking(true)}>
            {t('resetPassword')}
          </Button>
        )}
      </Box>
      <ProblemAlert
        problem={unlock.problem ?? reset.problem}
        onLoadCurrent={() => {
          unlock.clear();
          reset.clear();
          router.refresh();
        }}
      />
      <ConfirmDialog
        open={asking}
        title={t('resetTitle', { name: person.name })}
        text={t('resetText')}
        confirmLabel={t('resetPassword')}
        pending={reset.pending}
        onConfirm={async () => {
          await reset.run({ id, version }, (done) => {
            setPassword(done.password);
            router.refresh();
          });
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
