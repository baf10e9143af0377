'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import type { DetailDocument } from '@/lib/dossiers/dossier-detail';

type Props = {
  label: string;
  hint?: string;
  papers: readonly DetailDocument[];
  ticked: readonly number[];
  onTick: (ticked: number[]) => void;
  /** A word about each ticked paper, by its id; left out where none is asked. */
  notes?: { values: Readonly<Record<string, string>>; onNote: (id: number, note: string) => void };
  /** The first paper takes the focus when the form opens. */
  autoFocus: boolean;
  problem: string | undefined;
  problemOf: (path: string) => string | undefined;
};

/** Papers of the dossier, ticked one by one: original or copy, how many, and what is wrong with each. */
export function PaperChecklist({
  autoFocus,
  label,
  hint,
  papers,
  ticked,
  onTick,
  notes,
  problem,
  problemOf,
}: Props) {
  const t = useTranslations('dossiers');
  const counter = useTranslations('counter');
  const forms = useTranslations('procedures.form');
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box component="legend" sx={{ float: 'left', p: 0, fontWeight: 600, fontSize: 14 }}>
          {label}
        </Box>
        {papers.length > 1 && (
          <Button size="small" onClick={() => onTick(papers.map(({ id }) => id))}>
            {counter('tickAll')}
          </Button>
        )}
      </Box>
      {papers.length === 0 && <FormHelperText>{t('detail.actions.noPapers')}</FormHelperText>}
      {papers.map(({ id, requiredDocumentId, name, form, quantity, state, isMandatory }, at) => {
        const isTicked = ticked.includes(id);
        const wrong = problemOf(`document.${requiredDocumentId}`);
        const about = [
          forms(form),
          counter('copies', { count: quantity }),
          t(`documentState.${state}`),
          isMandatory ? '' : counter('optional'),
        ];
        return (
          <Box key={id}>
            <FormControlLabel
              sx={{ alignItems: 'flex-start', mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  sx={{ py: 0.5 }}
                  autoFocus={autoFocus && at === 0}
                  checked={isTicked}
                  onChange={(_event, on) => onTick(on ? [...ticked, id] : ticked.filter((one) => one !== id))}
                  slotProps={{ input: { 'aria-invalid': wrong !== undefined } }}
                />
              }
              label={
                <Box component="span" sx={{ display: 'block', pt: 0.5, lineHeight: 1.35, fontSize: 14 }}>
                  {name}
                  <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                    {about.filter(Boolean).join(' · ')}
                  </Box>
                </Box>
              }
            />
            {notes && isTicked && (
              <TextField
                size="small"
                fullWidth
                sx={{ pl: 4, mb: 0.5 }}
                label={t('detail.actions.paperNote', { name })}
                value={notes.values[id] ?? ''}
                onChange={(event) => notes.onNote(id, event.target.value)}
                slotProps={{ htmlInput: { maxLength: 500, autoComplete: 'off' } }}
              />
            )}
            {wrong && (
              <FormHelperText error sx={{ ml: 4 }}>
                {wrong}
              </FormHelperText>
            )}
          </Box>
        );
      })}
      {(problem ?? hint) && (
        <FormHelperText error={problem !== undefined} data-invalid={problem !== undefined} tabIndex={-1}>
          {problem ?? hint}
        </FormHelperText>
      )}
    </Box>
  );
}
