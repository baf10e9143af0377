'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useRef, type KeyboardEvent } from 'react';
import { LongText } from '@/components/form/long-text';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFocusWrong } from '@/components/ui/use-focus-wrong';
import { applicantKinds, type ApplicantKind } from '@/lib/dossiers/dossier-axes';
import { AppointmentPromise } from './appointment-promise';
import { isCounterEntryEmpty } from './counter-entry';
import { CounterSaved } from './counter-saved';
import { DeclarationFields } from './declaration-fields';
import { DocumentTicks } from './document-ticks';
import { FeeAndDelivery } from './fee-and-delivery';
import { ProcedureField } from './procedure-field';
import { useCounter } from './use-counter';

/** The one-stop counter: a paper dossier in the order of the conversation, by keyboard, while the citizen waits. */
export function CounterForm() {
  const t = useTranslations('counter');
  const dossiers = useTranslations('dossiers');
  const common = useTranslations('common.form');
  const form = useRef<HTMLFormElement>(null);
  const counter = useCounter();
  const { entry, preview, change, problem, problemOf, pending, reset } = counter;
  useFocusWrong(form, problem);

  if (counter.saved) return <CounterSaved received={counter.saved} onAgain={reset} />;

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void counter.save();
  }
  const text = (field: 'name' | 'idNumber' | 'birthDate' | 'phone' | 'address', help?: string) => ({
    label: t(field),
    size: 'small' as const,
    fullWidth: true,
    value: entry[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
    error: problemOf(`applicant.${field}`) !== undefined,
    helperText: problemOf(`applicant.${field}`) ?? help,
  });
  const input = (maxLength: number, inputMode?: 'tel' | 'numeric') => ({
    htmlInput: { maxLength, inputMode, autoComplete: 'off' },
  });
  const isMissing = preview?.version.documents.some(
    ({ id, isMandatory }) => isMandatory && !entry.handedIn.includes(id),
  );
  return (
    <Box
      ref={form}
      component="form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void counter.save();
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: 1120 }}
    >
      {counter.restored && !isCounterEntryEmpty(entry) && (
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {common('draftRestored')}{' '}
          <Button size="small" onClick={reset}>
            {common('discardDraft')}
          </Button>
        </Typography>
      )}
      <ProcedureField
        value={entry.procedureId === null ? null : { id: entry.procedureId, name: entry.procedureName }}
        onChoose={(chosen) =>
          change({
            procedureId: chosen?.id ?? null,
            procedureName: chosen?.name ?? '',
            handedIn: [],
            answers: {},
          })
        }
        error={problemOf('procedureId')}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <RadioGroup
            row
            aria-label={t('kind')}
            value={entry.kind}
            onChange={(event) => change({ kind: event.target.value as ApplicantKind })}
          >
            {applicantKinds.map((kind) => (
              <FormControlLabel
                key={kind}
                value={kind}
                label={dossiers(`applicantKind.${kind}`)}
                control={<Radio size="small" />}
              />
            ))}
          </RadioGroup>
          <TextField
            {...text('idNumber', t(`lookUp.${counter.lookUp}`))}
            onBlur={() => void counter.findApplicant('idNumber')}
            slotProps={input(40)}
          />
          <TextField
            {...text('phone')}
            onBlur={() => counter.lookUp !== 'found' && void counter.findApplicant('phone')}
            slotProps={input(40, 'tel')}
          />
          <TextField {...text('name')} required slotProps={input(200)} />
          <TextField {...text('birthDate', t('birthDateHint'))} slotProps={input(10, 'numeric')} />
          <TextField {...text('address')} slotProps={input(500)} />
          {preview && (
            <DeclarationFields
              questions={preview.version.questions}
              answers={entry.answers}
              onChange={(answers) => change({ answers })}
              problemOf={problemOf}
            />
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          {counter.isPreviewLost && <Alert severity="error">{t('previewLost')}</Alert>}
          {!preview && !counter.isPreviewLost && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('chooseFirst')}
            </Typography>
          )}
          {preview && (
            <>
              <AppointmentPromise preview={preview} />
              <DocumentTicks
                documents={preview.version.documents}
                handedIn={entry.handedIn}
                onChange={(handedIn) => change({ handedIn })}
                problemOf={problemOf}
              />
              {isMissing && (
                <LongText
                  rows={2}
                  maxLength={2_000}
                  label={t('missingReason')}
                  helperText={problemOf('incomplete.reason') ?? t('missingHint')}
                  error={problemOf('incomplete.reason') !== undefined}
                  value={entry.missingReason}
                  onText={(missingReason) => change({ missingReason })}
                />
              )}
              <FeeAndDelivery entry={entry} fee={preview.version.fee} change={change} problemOf={problemOf} />
            </>
          )}
        </Box>
      </Box>
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={pending} disabled={!preview}>
          {t('save')}
        </Button>
        <Button color="inherit" disabled={pending || isCounterEntryEmpty(entry)} onClick={reset}>
          {t('clear')}
        </Button>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          Ctrl + Enter
        </Typography>
      </Box>
    </Box>
  );
}
