'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { changePasswordAction } from '@/app/(desk)/account/actions';
import { PasswordField } from '@/components/form/password-field';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';

const nothing = { currentPassword: '', newPassword: '', repeatPassword: '' };

export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations('auth.account');
  const [input, setInput] = useState(nothing);
  const { run, pending, problem } = useAction(changePasswordAction);
  const fieldProblem = useFieldProblem(problem);
  const field = (name: keyof typeof nothing) => ({
    label: t(name),
    value: input[name],
    onChange: (value: string) => setInput({ ...input, [name]: value }),
    problem: fieldProblem(name),
    required: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(input, () => window.location.assign('/login?reason=password_changed'));
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      noValidate
      sx={{ display: 'flex', flexDirection: 'column', gap: 2, maxWidth: 400 }}
    >
      <ProblemAlert problem={problem} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField {...field('currentPassword')} autoComplete="current-password" />
      <PasswordField {...field('newPassword')} autoComplete="new-password" />
      <PasswordField {...field('repeatPassword')} autoComplete="new-password" />
      <Button type="submit" variant="contained" loading={pending} sx={{ alignSelf: 'flex-start' }}>
        {t('changePassword')}
      </Button>
    </Box>
  );
}
