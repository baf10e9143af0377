'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, type KeyboardEvent } from 'react';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { focusFirstWrong, useFocusWrong } from '@/components/ui/use-focus-wrong';
import { isEntryEmpty } from '@/lib/reports/counter-entry';
import type { EntryOptions } from '@/lib/reports/list-entry-options';
import { urgencies, type Urgency } from '@/lib/reports/report';
import { EntrySaved } from './entry-saved';
import { FoldedAutocomplete } from '@/components/form/folded-autocomplete';
import { LongText } from '@/components/form/long-text';
import { QuestionField } from '@/components/form/question-field';
import { useEntry } from './use-entry';

/** A call or a walk-in, typed while the citizen is speaking: one page, in the order of the conversation, keyboard only. */
export function EntryForm({ options }: { options: EntryOptions }) {
  const t = useTranslations('reports.entry');
  const domain = useTranslations('domain');
  const common = useTranslations('common.form');
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { entry, questions, change, save, saved, reset, pending, problem, problemOf, restored } =
    useEntry(options);
  const sensitive = options.categories.some(
    (category) => category.code === entry.category && category.isSensitive,
  );
  useFocusWrong(form, problem);

  if (saved) return <EntrySaved code={saved} onAgain={reset} />;

  async function submit() {
    // What is wrong before anything is sent is drawn at once; a refusal is waited for below.
    if (!(await save())) requestAnimationFrame(() => focusFirstWrong(form.current));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void submit();
    }
  }
  const text = (field: 'address' | 'phone' | 'name', help?: string) => ({
    label: t(field),
    size: 'small' as const,
    fullWidth: true,
    value: entry[field],
    error: problemOf(field) !== undefined,
    helperText: problemOf(field) ?? help,
  });
  return (
    <Box
      ref={form}
      component="form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: 1040 }}
    >
      {restored && !isEntryEmpty(entry) ? (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {common('draftRestored')}{' '}
          <Button size="small" onClick={reset}>
            {common('discardDraft')}
          </Button>
        </Typography>
      ) : null}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <RadioGroup
            row
            aria-label={t('channel')}
            value={entry.channel}
            onChange={(event) => change({ channel: event.target.value })}
          >
            {options.channels.map(({ code, name }) => (
              <FormControlLabel key={code} value={code} label={name} control={<Radio size="small" />} />
            ))}
          </RadioGroup>
          <LongText
            autoFocus
            required
            rows={6}
            label={t('description')}
            value={entry.description}
            onText={(description) => change({ description })}
            error={problemOf('description') !== undefined}
            helperText={problemOf('description') ?? t('descriptionHint')}
          />
          <FoldedAutocomplete
            required
            label={t('category')}
            noOptionsText={t('noOption')}
            options={options.categories.map(({ code, name, nameEn, keywords, groupName }) => ({
              id: code,
              label: locale === 'en' ? nameEn : name,
              keywords: `${name} ${keywords}`,
              detail: groupName || undefined,
            }))}
            value={entry.category}
            onChoose={(category) => change({ category })}
            error={problemOf('category') !== undefined}
            helperText={problemOf('category') ?? (sensitive ? t('sensitive') : t('categoryHint'))}
          />
          {questions.map((question) => (
            <QuestionField
              key={`${entry.category} ${question.code}`}
              question={question}
              values={entry.answers[question.code] ?? []}
              problem={problemOf(`answers.${question.code}`)}
              onChange={(values) => change({ answers: { ...entry.answers, [question.code]: values } })}
            />
          ))}
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <FoldedAutocomplete
            label={t('commune')}
            noOptionsText={t('noOption')}
            options={options.communes.map(({ code, fullName }) => ({ id: code, label: fullName }))}
            value={entry.commune}
            onChoose={(commune) => change({ commune })}
            error={problemOf('commune') !== undefined}
            helperText={problemOf('commune') ?? t('communeHint')}
          />
          <TextField
            {...text('address')}
            onChange={(event) => change({ address: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 500, autoComplete: 'off' } }}
          />
          <TextField
            {...text('phone', t('phoneHint'))}
            onChange={(event) => change({ phone: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 40, inputMode: 'tel', autoComplete: 'off' } }}
          />
          <TextField
            {...text('name')}
            onChange={(event) => change({ name: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
          />
          <RadioGroup
            row
            aria-label={t('urgency')}
            value={entry.urgency}
            onChange={(event) => change({ urgency: event.target.value as Urgency })}
          >
            {urgencies.map((urgency) => (
              <FormControlLabel
                key={urgency}
                value={urgency}
                label={domain(`urgency.${urgency}`)}
                control={<Radio size="small" />}
              />
            ))}
          </RadioGroup>
        </Box>
      </Box>
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={pending}>
          {t('save')}
        </Button>
        <Button color="inherit" disabled={pending || isEntryEmpty(entry)} onClick={reset}>
          {t('clear')}
        </Button>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          Ctrl + Enter
        </Typography>
      </Box>
    </Box>
  );
}
