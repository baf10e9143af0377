'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { CopyCode } from '@/components/ui/copy-code';

/** The generated password, shown this once. */
export function PasswordOnce({ password }: { password: string }) {
  const t = useTranslations('admin.people');
  return (
    <Alert severity="success" role="status">
      {t('passwordOnce')}
      <Box
        sx={{ mt: 0.5, fontFamily: 'monospace', fontSize: '1.125rem', color: 'text.primary' }}
        data-testid="one-time-password"
      >
        <CopyCode code={password} />
      </Box>
    </Alert>
  );
}
