'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { editTextAction } from '@/app/(desk)/admin/texts/actions';
import { useConflict } from '@/components/admin/use-conflict';
import { LongText } from '@/components/form/long-text';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useDraft } from '@/components/ui/use-draft';
import type { TextRow } from '@/lib/texts/text-rows';

const languages = ['vi', 'en'] as const;
type Current = { versions: { vi: number; en: number } };

/** Both languages of a text. What is typed survives a refusal, a reload and the end of the session. */
export function TextForm({ row, names }: { row: TextRow; names: readonly string[] }) {
  const t = useTranslations();
  const router = useRouter();
  const standing = {
    vi: row.vi.text,
    en: row.en.text,
    versions: { vi: row.vi.version, en: row.en.version },
  };
  const draft = useDraft(`admin/text/${row.key}`, standing);
  const { versions, ...typed } = draft.value;
  const { run, pending, problem, clear } = useAction(editTextAction);
  const field = useFieldProblem(problem);
  const differences = useConflict(problem, typed);
  const [saved, setSaved] = useState(false);
  const set = (changed: Partial<typeof standing>) => {
    setSaved(false);
    draft.setValue({ ...draft.value, ...changed });
  };
  const save = () =>
    void run({ key: row.key, ...draft.value }, () => {
      draft.clear();
      setSaved(true);
      router.refresh();
    });
  return (
    <Box
      component="form"
      aria-label={t('texts.editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      {draft.restored && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={draft.clear}>
              {t('common.form.discardDraft')}
            </Button>
          }
        >
          {t('common.form.draftRestored')}
        </Alert>
      )}
      <ProblemAlert
        problem={problem}
        differences={differences}
        onLoadCurrent={() => {
          const current = problem?.current as Current | null;
          draft.setValue({ ...draft.value, versions: current?.versions ?? versions });
          clear();
          router.refresh();
        }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {names.length > 0 ? t('texts.mustKeep', { names: names.join(', ') }) : t('texts.nothingFilled')}
      </Typography>
      {languages.map((language) => {
        const { shipped, outdated } = row[language];
        const name = t(`admin.fields.${language}`);
        return (
          <Box key={language} sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
            {outdated && <Alert severity="warning">{t('texts.outdatedText', { text: outdated })}</Alert>}
            <LongText
              rows={3}
              label={name}
              lang={language}
              value={typed[language]}
              onText={(text) => set({ [language]: text })}
              error={Boolean(field(language))}
              helperText={
                field(language) ?? (typed[language] !== shipped && t('texts.shipped', { text: shipped }))
              }
            />
            {typed[language] !== shipped && (
              <Button
                size="small"
                aria-label={t('texts.resetOne', { language: name })}
                onClick={() => set({ [language]: shipped })}
              >
                {t('texts.reset')}
              </Button>
            )}
          </Box>
        );
      })}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={pending}>
          {t('common.actions.save')}
        </Button>
        {saved && <Typography role="status">{t('texts.saved')}</Typography>}
      </Box>
    </Box>
  );
}
