'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { DeadlineExplanation } from '@/components/deadlines/deadline-explanation';
import { LinkTabs } from '@/components/dashboard/link-tabs';
import { formatDateTime } from '@/lib/format/date-time';
import type { ReportDeadlineAnswer } from '@/lib/reports/get-report-deadline';
import type { ReportClock } from '@/lib/reports/report-clocks';

/** Why this deadline: one clock of a report, explained; the others are a click away. Made to be printed too. */
export function ReportDeadlinePage({ answer }: { answer: ReportDeadlineAnswer }) {
  const t = useTranslations('deadlines');
  const { code, title, clock, clocks, explanation, judged, extensionCount, maxExtensions } = answer;
  const report = `/reports/${encodeURIComponent(code)}`;
  const href = (each: ReportClock) => `${report}/deadline${each === 'resolve' ? '' : `?clock=${each}`}`;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 900, minWidth: 0 }}>
      <div>
        <Link component={NextLink} href={report} sx={{ '@media print': { display: 'none' } }}>
          {t('back', { code })}
        </Link>
        <Typography component="h1" variant="h6" sx={{ overflowWrap: 'anywhere' }}>
          {t('pageTitle', { code })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      </div>
      <Box sx={{ '@media print': { display: 'none' } }}>
        <LinkTabs
          label={t('clocks')}
          current={clock}
          options={clocks.map((each) => ({ value: each, label: t(`clock.${each}`), href: href(each) }))}
        />
      </Box>
      <Paper
        component="section"
        variant="outlined"
        aria-label={t(`clock.${clock}`)}
        sx={{ p: 1.5, minWidth: 0 }}
      >
        <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mb: 0.75 }}>
          {t(`clock.${clock}`)}
        </Typography>
        {judged ? (
          <Typography sx={{ mb: 1 }}>
            {t(`judged.${judged.outcome}`, {
              at: formatDateTime(judged.judgedAt),
              due: formatDateTime(judged.dueAt),
            })}
          </Typography>
        ) : null}
        {clock === 'resolve' && extensionCount > 0 ? (
          <Typography variant="body2" sx={{ mb: 1 }}>
            {t('extended', { count: extensionCount, max: maxExtensions ?? extensionCount })}
          </Typography>
        ) : null}
        {explanation ? (
          <DeadlineExplanation explanation={explanation} />
        ) : (
          <Typography>{t('unexplained')}</Typography>
        )}
      </Paper>
    </Box>
  );
}
