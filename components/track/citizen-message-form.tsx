'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState, type SubmitEvent } from 'react';
import { LongText } from '@/components/form/long-text';
import { photoLimits } from '@/lib/files/photo-limits';
import { descriptionLimit } from '@/lib/reports/create-report-schema';

type Problem = { title: string; fields?: { path: string; message: string }[] };
type Props = {
  action: string;
  /** The reply to a question, or something to add. */
  purpose: 'answer' | 'add';
  /** The browser, which runs no scripts, was led back here after a send that failed. */
  hasFailed?: boolean;
};

/**
 * A citizen's text with photos. It posts without scripts too; with them what was typed stays where it is when the send
 * fails, and what is wrong stands beside it.
 */
export function CitizenMessageForm({ action, purpose, hasFailed = false }: Props) {
  const t = useTranslations('track.message');
  const errors = useTranslations('errors');
  const locale = useLocale();
  const router = useRouter();
  const filesId = useId();
  const [text, setText] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    setState('sending');
    const headers = { accept: 'application/json', 'accept-language': locale };
    const answer = await fetch(action, { method: 'POST', body, headers }).catch(() => null);
    if (answer?.ok) {
      setProblem(null);
      setText('');
      setState('sent');
      router.refresh();
      return;
    }
    setProblem(answer ? ((await answer.json()) as Problem) : { title: errors('unreachable') });
    setState('open');
  }
  if (state === 'sent') {
    return (
      <Alert severity="success" role="status">
        {t('sent')}
      </Alert>
    );
  }
  const textProblem = problem?.fields?.find((field) => field.path === 'text')?.message;
  const others = problem?.fields?.filter((field) => field.path !== 'text') ?? [];
  return (
    <Box
      component="form"
      method="post"
      encType="multipart/form-data"
      action={action}
      onSubmit={send}
      sx={{ display: 'grid', gap: 2 }}
    >
      <LongText
        required
        name="text"
        rows={5}
        maxLength={descriptionLimit}
        label={t(`${purpose}Label`)}
        value={text}
        onText={setText}
        error={textProblem !== undefined}
        helperText={textProblem ?? t('textHint', { max: descriptionLimit })}
      />
      <Box>
        <Typography component="label" htmlFor={filesId} variant="body2" sx={{ display: 'block', mb: 0.5 }}>
          {t('photos', { max: photoLimits.photos, size: photoLimits.photoMegabytes })}
        </Typography>
        <input id={filesId} type="file" name="photos" accept="image/*" multiple />
      </Box>
      {problem || hasFailed ? (
        <Alert severity="error" role="alert">
          {problem?.title ?? t('failed', { max: descriptionLimit, size: photoLimits.photoMegabytes })}
          {others.map((field) => (
            <div key={field.path + field.message}>{field.message}</div>
          ))}
        </Alert>
      ) : null}
      <Button type="submit" variant="contained" loading={state === 'sending'} sx={{ justifySelf: 'start' }}>
        {t(`${purpose}Send`)}
      </Button>
    </Box>
  );
}
