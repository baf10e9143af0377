'use client';

import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useFieldProblemText } from '@/components/ui/problem-fields';
import type { BulkProblem } from '@/lib/cases/bulk';
import type { CaseConflict } from '@/lib/cases/conflict';
import { formatDateTime } from '@/lib/format/date-time';
import type { Refused } from './bulk-steps';

/** Why a case was not changed: who came between, which field is wrong, or what its state forbids. */
function useReason(): (problem: BulkProblem) => string {
  const t = useTranslations();
  const fieldText = useFieldProblemText();
  return ({ code, messageKey, params, fields, current }) => {
    const last = code === 'conflict' ? (current as CaseConflict<object> | null)?.changes.at(-1) : undefined;
    if (last) return t('bulk.changedSince', { actor: last.actor, time: formatDateTime(last.at) });
    const [field] = fields;
    if (field) return fieldText(field);
    const key = `errors.${messageKey}` as 'errors.internal';
    return t.has(key) ? t(key, params) : t('errors.refused');
  };
}

/** The cases that were not changed, those with the same reason together. */
export function RefusedList({
  refused,
  hrefOf,
}: {
  refused: readonly Refused[];
  hrefOf: (code: string) => Route;
}) {
  const t = useTranslations('bulk');
  const reasonOf = useReason();
  const byReason = new Map<string, Refused[]>();
  for (const one of refused) {
    const reason = reasonOf(one.problem);
    byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
  }
  return (
    <Box
      component="ul"
      aria-label={t('refusedList')}
      // Focusable, so that a long list can be scrolled by keyboard.
      tabIndex={0}
      sx={{ m: 0, pl: 2.5, maxHeight: 220, overflowY: 'auto', display: 'grid', gap: 0.75 }}
    >
      {[...byReason].map(([reason, cases]) => (
        <li key={reason}>
          {reason}
          <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
            {cases.map(({ code }, at) => (
              <span key={code}>
                {at > 0 && ', '}
                <MuiLink component={Link} href={hrefOf(code)} prefetch={false} target="_blank" rel="noopener">
                  {code}
                </MuiLink>
              </span>
            ))}
          </Box>
        </li>
      ))}
    </Box>
  );
}
