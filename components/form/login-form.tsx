'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { signInWithPassword, type SignInAnswer } from '@/lib/auth/browser';
import { PasswordField } from './password-field';

type Props = {
  callbackUrl: string;
  reason: 'signedOut' | 'signedOutEverywhere' | 'expired' | 'passwordChanged' | null;
  isDemo: boolean;
};

export function LoginForm({ callbackUrl, reason, isDemo }: Props) {
  const t = useTranslations('auth.signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Exclude<SignInAnswer, 'ok'> | 'required' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!email.trim() || !password) return setProblem('required');
    setBusy(true);
    const answer = await signInWithPassword(email, password);
    if (answer === 'ok') return window.location.assign(callbackUrl);
    setBusy(false);
    setProblem(answer);
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      noValidate
      sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}
    >
      <Typography component="h1" variant="h1">
        {t('title')}
      </Typography>
      {problem ? (
        <Alert severity="error">{t(problem)}</Alert>
      ) : (
        reason && <Alert severity="info">{t(reason)}</Alert>
      )}
      <TextField
        label={t('email')}
        type="email"
        name="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        autoFocus
        required
        slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }}
      />
      <PasswordField
        label={t('password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="contained" size="large" loading={busy} loadingPosition="start">
        {busy ? t('submitting') : t('submit')}
      </Button>
      {isDemo && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('demo')}
        </Typography>
      )}
      <Link href="/track" variant="body2">
        {t('track')}
      </Link>
    </Box>
  );
}
