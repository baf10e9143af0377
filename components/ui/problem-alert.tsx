'use client';

import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ActionProblem } from '@/lib/web/define-action';
import { Differences, type Difference } from './differences';
import { useFieldProblemText } from './problem-fields';

type Props = {
  problem: ActionProblem | null;
  /** Names of fields for the list of what to correct; without it the fields themselves say it. */
  fieldLabels?: Readonly<Record<string, string>>;
  /** For a conflict: what stands now beside what was typed, in the reader's words. */
  differences?: readonly Difference[];
  /** For a conflict: loads what stands now; what was typed stays in the form. */
  onLoadCurrent?: () => void;
  children?: ReactNode;
};

/** Why something was not done, near the button that asked for it. */
export function ProblemAlert({ problem, fieldLabels, differences, onLoadCurrent, children }: Props) {
  const t = useTranslations();
  const fieldText = useFieldProblemText();
  if (!problem) return null;
  const key = `errors.${problem.messageKey}` as 'errors.internal';
  const isConflict = problem.code === 'conflict';
  const named = fieldLabels ? problem.fields.filter(({ path }) => fieldLabels[path]) : [];
  return (
    <Alert
      severity={isConflict ? 'warning' : 'error'}
      sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      {isConflict && <AlertTitle>{t('common.problem.conflictTitle')}</AlertTitle>}
      {t.has(key) ? t(key, problem.params) : t('errors.refused')}
      {named.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {named.map((field) => (
            <li key={field.path}>{`${fieldLabels?.[field.path]}: ${fieldText(field)}`}</li>
          ))}
        </Box>
      )}
      {isConflict && differences && differences.length > 0 && <Differences rows={differences} />}
      {isConflict && onLoadCurrent && (
        <Button color="inherit" size="small" variant="outlined" onClick={onLoadCurrent} sx={{ mt: 1 }}>
          {t('common.problem.loadCurrent')}
        </Button>
      )}
      {children}
    </Alert>
  );
}
