'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import type { ProcedureHit } from '@/lib/procedures/search-procedures';

const restMs = 200;

type Choice = Pick<ProcedureHit, 'id' | 'name'> & Partial<ProcedureHit>;
type Props = {
  value: { id: number; name: string } | null;
  onChoose: (procedure: { id: number; name: string } | null) => void;
  error?: string;
};

/** A procedure by two words, with or without marks: "khai sinh", "tam tru". The server ranks; nothing is filtered again. */
export function ProcedureField({ value, onChoose, error }: Props) {
  const t = useTranslations('counter');
  const words = useProcedureWords();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<{ typed: string; rows: Choice[] }>({ typed: '', rows: [] });

  useEffect(() => {
    if (typed.trim().length < 2) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/v1/counter/procedures?q=${encodeURIComponent(typed)}`, { signal: leaving.signal })
        .then(
          async (answer) => answer.ok && setHits({ typed, ...((await answer.json()) as { rows: Choice[] }) }),
        )
        .catch(() => {});
    }, restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [typed]);

  // Focused once the page is alive: a field that the browser focused before is not known as focused and loses what is typed.
  useEffect(() => input.current?.focus(), []);

  const isAsking = typed.trim().length >= 2 && hits.typed !== typed;
  return (
    <Autocomplete<Choice>
      size="small"
      fullWidth
      autoHighlight
      options={hits.rows}
      filterOptions={(rows) => rows}
      value={value}
      loading={isAsking}
      loadingText={t('searching')}
      noOptionsText={typed.trim().length < 2 ? t('typeTwoWords') : t('noProcedure')}
      getOptionLabel={(one) => one.name}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_event, text, reason) => reason === 'input' && setTyped(text)}
      onChange={(_event, chosen) => onChoose(chosen && { id: chosen.id, name: chosen.name })}
      renderOption={({ key, ...item }, one) => (
        <li key={key} {...item}>
          <Box sx={{ minWidth: 0 }}>
            {one.name}
            <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
              {[
                one.field,
                one.deadlineUnit !== undefined &&
                  words.shortDeadline({
                    deadlineUnit: one.deadlineUnit,
                    deadlineValue: one.deadlineValue ?? null,
                  }),
                one.fee !== undefined && words.fee(one.fee),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Box>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          required
          inputRef={input}
          label={t('procedure')}
          error={error !== undefined}
          helperText={error ?? t('procedureHint')}
        />
      )}
    />
  );
}
