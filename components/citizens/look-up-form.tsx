'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent } from 'react';
import { lookUpCitizenAction } from '@/app/(desk)/citizens/actions';
import { ChoiceField } from '@/components/admin/choice-field';
import { LongText } from '@/components/form/long-text';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFieldProblem } from '@/components/ui/problem-fields';
import { useAction } from '@/components/ui/use-action';
import { useFocusWrong } from '@/components/ui/use-focus-wrong';
import {
  lookupKeys,
  lookupPurposes,
  type LookupKey,
  type LookupPurpose,
} from '@/lib/citizens/lookup-purpose';

const fieldsOf = {
  idNumber: ['idNumber'],
  phone: ['phone'],
  name: ['name', 'birthYear'],
} as const satisfies Record<LookupKey, readonly string[]>;
type Field = (typeof fieldsOf)[LookupKey][number];
const longest: Record<Field, number> = { idNumber: 40, phone: 40, name: 200, birthYear: 4 };

/** Whom, by what, and why. What is typed stays on this page: it is in no address and no draft. */
export function LookUpForm() {
  const t = useTranslations('citizens');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [by, setBy] = useState<LookupKey>('idNumber');
  const [typed, setTyped] = useState<Record<Field, string>>({
    idNumber: '',
    phone: '',
    name: '',
    birthYear: '',
  });
  const [purpose, setPurpose] = useState<LookupPurpose | ''>('');
  const [words, setWords] = useState('');
  const { run, pending, problem } = useAction(lookUpCitizenAction);
  const problemOf = useFieldProblem(problem);

  useFocusWrong(form, problem);

  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = Object.fromEntries(fieldsOf[by].map((field) => [field, typed[field]]));
    void run({ by, ...asked, purpose, words }, ({ id }) => router.push(`/citizens/${id}` as Route));
  }
  const problemProps = (path: string, help?: string) => ({
    error: problemOf(path) !== undefined,
    helperText: problemOf(path) ?? help,
  });
  return (
    <Box
      ref={form}
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, maxWidth: 560 }}
    >
      <RadioGroup
        row
        aria-label={t('by.label')}
        value={by}
        onChange={(event) => setBy(event.target.value as LookupKey)}
      >
        {lookupKeys.map((key) => (
          <FormControlLabel key={key} value={key} label={t(`by.${key}`)} control={<Radio size="small" />} />
        ))}
      </RadioGroup>
      {fieldsOf[by].map((field) => (
        <TextField
          key={field}
          size="small"
          fullWidth
          required
          label={t(`field.${field}`)}
          value={typed[field]}
          onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          {...problemProps(field, field === 'name' ? t('nameHint') : undefined)}
          slotProps={{
            htmlInput: {
              maxLength: longest[field],
              autoComplete: 'off',
              inputMode: field === 'phone' ? 'tel' : field === 'birthYear' ? 'numeric' : undefined,
            },
          }}
        />
      ))}
      <ChoiceField
        size="small"
        fullWidth
        required
        label={t('purpose.label')}
        value={purpose}
        onChoose={(value) => setPurpose(value as LookupPurpose | '')}
        options={[
          { value: '', label: t('purpose.choose') },
          ...lookupPurposes.map((value) => ({ value, label: t(`purpose.${value}`) })),
        ]}
        {...problemProps('purpose')}
      />
      <LongText
        label={t('words')}
        rows={2}
        maxLength={500}
        required={purpose === 'other'}
        value={words}
        onText={setWords}
        {...problemProps('words', t('wordsHint'))}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('logged')}
      </Typography>
      {problem && problem.fields.length === 0 && <ProblemAlert problem={problem} />}
      <Button type="submit" variant="contained" loading={pending} sx={{ justifySelf: 'start' }}>
        {t('submit')}
      </Button>
    </Box>
  );
}
