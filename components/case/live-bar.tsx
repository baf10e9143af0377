'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCaseText } from './case-subject';

type Props = { names: readonly string[]; typing: boolean; onShow: () => void };

/** A calm line: somebody changed this case; the page moves only when asked. */
export function LiveBar({ names, typing, onShow }: Props) {
  const t = useCaseText('live');
  const citizen = useCaseText('timeline')('citizen');
  const who = names.map((name) => (name === 'public' ? citizen : name));
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ py: 0, position: 'sticky', top: 0, zIndex: 2 }}
      action={
        <Button color="inherit" size="small" onClick={onShow}>
          {t('show')}
        </Button>
      }
    >
      {t('changed', { who: who.length ? who.join(', ') : t('someone') })}
      {typing ? ` · ${t('typedKept')}` : ''}
    </Alert>
  );
}
