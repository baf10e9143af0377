'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { PasswordField } from '@/components/form/password-field';
import { signInWithPassword, type SignInAnswer } from '@/lib/auth/browser';
import type { DeskPerson } from '@/lib/auth/get-desk-facts';
import type { SessionEnd } from './session-events';

type Props = { end: SessionEnd; person: DeskPerson; onSignedIn: () => void };

/** The same person continues with their password; anybody else leaves by a full load. */
export function SignInAgain({ end, person, onSignedIn }: Props) {
  const t = useTranslations('auth');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<SignInAnswer | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const given = await signInWithPassword(person.email, password);
    setBusy(false);
    setAnswer(given);
    if (given !== 'ok') return;
    const channel = new BroadcastChannel('congvu-session');
    channel.postMessage({ email: person.email });
    channel.close();
    onSignedIn();
  };
  const leave = () => {
    const here = `${window.location.pathname}${window.location.search}`;
    window.location.assign(`/login?callbackUrl=${encodeURIComponent(here)}`);
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      aria-labelledby="sign-in-again"
      slotProps={{ backdrop: { sx: { backdropFilter: 'blur(10px)' } } }}
    >
      <form onSubmit={submit}>
        <DialogTitle id="sign-in-again">{t(`guard.${end}Title`)}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <DialogContentText>{t(`guard.${end}Text`)}</DialogContentText>
          <Typography variant="body2">
            {t('guard.as')}: <strong>{person.email}</strong>
          </Typography>
          {answer && answer !== 'ok' && <Alert severity="error">{t(`signIn.${answer}`)}</Alert>}
          <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
          <PasswordField
            label={t('signIn.password')}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            autoFocus
            required
          />
        </DialogContent>
        <DialogActions sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1, px: 3, pb: 2 }}>
          <Button onClick={leave} color="inherit">
            {t('guard.otherPerson')}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={password === ''}>
            {t('guard.continue')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
