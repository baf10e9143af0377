import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import type { ExplainedClock } from '@/lib/deadlines/explained-clock';
import { explainedDays } from '@/lib/deadlines/explained-days';
import { formatDateTime } from '@/lib/format/date-time';
import { ExplainedDayRow } from './explained-day-row';
import { useDurationWords, useTermWords } from './deadline-words';

/** Why something is due when it is, in words and as a table whose minutes add up to the clock. For every kind of case. */
export function DeadlineExplanation({ explanation }: { explanation: ExplainedClock }) {
  const t = useTranslations('deadlines');
  const duration = useDurationWords();
  const termWords = useTermWords();
  const { total, elapsed, remaining, isPaused, term } = explanation;
  const days = explainedDays(explanation);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.25 }}>
        <li>{t('startedAt', { at: formatDateTime(explanation.startedAt) })}</li>
        <li>{termWords(term, explanation.receivingDate)}</li>
        <li>{t(isPaused ? 'duePaused' : 'due', { at: formatDateTime(explanation.dueAt) })}</li>
        <li>
          {remaining < 0
            ? t('late', { total: duration(total), over: duration(-remaining) })
            : t('left', { total: duration(total), elapsed: duration(elapsed), left: duration(remaining) })}
        </li>
      </Box>
      <Box sx={{ overflowX: 'auto', minWidth: 0 }} tabIndex={0} role="region" aria-label={t('table')}>
        <Box component="table" sx={tableLook}>
          <caption>{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.day')}</th>
              <th scope="col">{t('column.what')}</th>
              <th scope="col" className="number">
                {t('column.counted')}
              </th>
              <th scope="col" className="number sum">
                {t('column.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <ExplainedDayRow key={`${day.kind} ${day.from} ${day.to}`} day={day} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('total')}
              </th>
              <td className="number" data-total={total}>
                {duration(total)}
              </td>
              <td className="number sum">{formatDateTime(explanation.dueAt)}</td>
            </tr>
          </tfoot>
        </Box>
      </Box>
    </Box>
  );
}

const tableLook = {
  borderCollapse: 'collapse',
  width: '100%',
  fontSize: 14,
  fontVariantNumeric: 'tabular-nums',
  '& caption': { captionSide: 'bottom', textAlign: 'left', pt: 0.5, fontSize: 12, color: 'text.secondary' },
  '& th, & td': {
    px: 1,
    py: 0.5,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& thead th': { fontWeight: 600, color: 'text.secondary', whiteSpace: 'nowrap' },
  '& tbody th': { fontWeight: 400, whiteSpace: { sm: 'nowrap' } },
  '& tfoot th, & tfoot td': { fontWeight: 600, borderBottom: 0 },
  '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
  // On a telephone the total in the last row says it.
  '& .sum': { display: { xs: 'none', sm: 'table-cell' } },
  '& .quiet': { color: 'text.secondary' },
  '@media print': { '& tr': { breakInside: 'avoid' } },
} as const;
