'use client';

import LockIcon from '@mui/icons-material/LockOutlined';
import { useTranslations } from 'next-intl';
import { ListCard } from '@/components/grid/list-card';
import { StateChip } from '@/components/ui/state-chip';
import { TimeLeft } from '@/components/ui/time-left';
import type { ReportPage } from '@/lib/reports/list-reports';
import { placeOf, reportHref } from './report-columns';

type Props = { page: Pick<ReportPage, 'rows' | 'asOf'>; fresh: ReadonlySet<string> };

/** The list on a phone: one card a report. */
export function ReportCards({ page, fresh }: Props) {
  const t = useTranslations('reports.list');
  return page.rows.map((row) => (
    <ListCard
      key={row.id}
      code={row.code}
      href={reportHref(row.code)}
      isFresh={fresh.has(row.code)}
      at={row.receivedAt}
      title={
        <>
          {row.isPrivate && (
            <LockIcon
              titleAccess={t('privateMark')}
              sx={{ fontSize: '0.9rem', mr: 0.5, verticalAlign: '-2px' }}
            />
          )}
          {row.title}
        </>
      }
      place={placeOf(row) || t('noPlace')}
      state={<StateChip state={row.state} step={row.localState} />}
      due={<TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={page.asOf} />}
      who={[row.department?.shortName ?? t('noDepartment'), row.assignee?.name].filter(Boolean).join(' · ')}
    />
  ));
}
