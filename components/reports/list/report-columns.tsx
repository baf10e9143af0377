'use client';

import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import MuiLink from '@mui/material/Link';
import type { Route } from 'next';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Clamped, CodeLink, Instant, TwoLines } from '@/components/grid/list-cells';
import { deadlineHref } from '@/components/reports/detail/deadline-block';
import { StateChip } from '@/components/ui/state-chip';
import { TimeLeft } from '@/components/ui/time-left';
import type { ReportRow } from '@/lib/reports/list-reports';

export function reportHref(code: string): Route {
  return `/reports/${encodeURIComponent(code)}` as Route;
}

export function placeOf(row: ReportRow): string {
  return [row.address, row.commune?.name].filter(Boolean).join(', ');
}

type Columns = (now: string, fresh: ReadonlySet<string>) => GridColDef<ReportRow>[];

/** The columns of the list, in the reader's language. Sortable are those with an order of their own on the server. */
export function useReportColumns(): Columns {
  const t = useTranslations('reports.list');
  const domain = useTranslations('domain');
  const language = useLocale();
  const column = (
    field: keyof IntlColumns,
    more: Omit<GridColDef<ReportRow>, 'field'>,
  ): GridColDef<ReportRow> => ({
    field,
    headerName: t(`column.${field}`),
    sortable: false,
    ...more,
  });
  return (now, fresh) => [
    column('code', {
      width: 140,
      sortable: true,
      hideable: false,
      renderCell: ({ row }) => (
        <CodeLink code={row.code} href={reportHref(row.code)} isFresh={fresh.has(row.code)} />
      ),
    }),
    column('title', {
      flex: 1,
      minWidth: 200,
      renderCell: ({ row }) => (
        <TwoLines
          first={
            <>
              {row.isPrivate && (
                <LockIcon
                  titleAccess={t('privateMark')}
                  sx={{ fontSize: '0.9rem', mr: 0.5, verticalAlign: '-2px' }}
                />
              )}
              <span title={row.title}>{row.title}</span>
            </>
          }
          second={placeOf(row) || t('noPlace')}
        />
      ),
    }),
    column('category', {
      width: 112,
      renderCell: ({ row }) => (
        <Clamped text={language === 'en' ? row.category.nameEn || row.category.name : row.category.name} />
      ),
    }),
    column('state', {
      width: 156,
      renderCell: ({ row }) => <StateChip state={row.state} step={row.localState} />,
    }),
    column('department', {
      width: 144,
      renderCell: ({ row }) => (
        <TwoLines
          first={<span title={row.department?.name}>{row.department?.shortName ?? t('noDepartment')}</span>}
          second={row.assignee?.name ?? (row.department ? t('noAssignee') : '')}
          isQuiet={!row.department}
        />
      ),
    }),
    column('dueAt', {
      width: 142,
      sortable: true,
      renderCell: ({ row }) => (
        <MuiLink
          component={Link}
          href={deadlineHref(row.code)}
          prefetch={false}
          // By keyboard the same page opens from the report: one stop a row is enough.
          tabIndex={-1}
          underline="hover"
          color="inherit"
        >
          <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={now} />
        </MuiLink>
      ),
    }),
    column('receivedAt', {
      width: 102,
      sortable: true,
      renderCell: ({ row }) => <Instant at={row.receivedAt} />,
    }),
    column('urgency', {
      width: 78,
      renderCell: ({ row }) => <Urgency urgency={row.urgency} label={domain(`urgency.${row.urgency}`)} />,
    }),
    column('channel', { width: 130, renderCell: ({ row }) => <Clamped text={row.channel.name} /> }),
    column('updatedAt', {
      width: 102,
      sortable: true,
      renderCell: ({ row }) => <Instant at={row.updatedAt} />,
    }),
  ];
}

type IntlColumns = Record<
  | 'code'
  | 'title'
  | 'category'
  | 'state'
  | 'department'
  | 'dueAt'
  | 'receivedAt'
  | 'urgency'
  | 'channel'
  | 'updatedAt',
  string
>;

/** Only what is not ordinary stands out. */
function Urgency({ urgency, label }: { urgency: ReportRow['urgency']; label: string }) {
  const isUrgent = urgency === 'urgent';
  return (
    <Box
      component="span"
      sx={{
        fontWeight: isUrgent ? 600 : 400,
        color: isUrgent ? 'status.late.text' : urgency === 'normal' ? 'text.secondary' : 'text.primary',
      }}
    >
      {isUrgent ? `▲ ${label}` : label}
    </Box>
  );
}
