'use client';

import LockIcon from '@mui/icons-material/LockOutlined';
import { useTranslations } from 'next-intl';
import type { CardFacts } from '@/components/grid/list-card';
import { StateChip } from '@/components/ui/state-chip';
import { TimeLeft } from '@/components/ui/time-left';
import type { ReportRow } from '@/lib/reports/list-reports';
import { placeOf } from './report-columns';

/** What the card of a report says, on a phone. */
export function useReportCard(): (row: ReportRow, now: string) => CardFacts {
  const t = useTranslations('reports.list');
  return (row, now) => ({
    at: row.receivedAt,
    title: (
      <>
        {row.isPrivate && (
          <LockIcon
            titleAccess={t('privateMark')}
            sx={{ fontSize: '0.9rem', mr: 0.5, verticalAlign: '-2px' }}
          />
        )}
        {row.title}
      </>
    ),
    place: placeOf(row) || t('noPlace'),
    state: <StateChip state={row.state} step={row.localState} />,
    due: <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={now} />,
    who: [row.department?.shortName ?? t('noDepartment'), row.assignee?.name].filter(Boolean).join(' · '),
  });
}
