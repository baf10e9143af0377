'use client';

import type { GridColDef } from '@mui/x-data-grid';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { Clamped, CodeLink, Instant, TwoLines } from '@/components/grid/list-cells';
import { TimeLeft } from '@/components/ui/time-left';
import type { DossierRow } from '@/lib/dossiers/list-dossiers';

export function dossierHref(code: string): Route {
  return `/dossiers/${encodeURIComponent(code)}` as Route;
}

type Column =
  | 'code'
  | 'title'
  | 'state'
  | 'department'
  | 'dueAt'
  | 'stepDueAt'
  | 'submittedAt'
  | 'receivedBy'
  | 'finance'
  | 'updatedAt';

type Columns = (now: string, fresh: ReadonlySet<string>) => GridColDef<DossierRow>[];

/** The columns of the list, in the reader's language. Sortable are those with an order of their own on the server. */
export function useDossierColumns(): Columns {
  const t = useTranslations('dossiers');
  const column = (field: Column, more: Omit<GridColDef<DossierRow>, 'field'>): GridColDef<DossierRow> => ({
    field,
    headerName: t(`list.column.${field}`),
    sortable: false,
    ...more,
  });
  return (now, fresh) => [
    column('code', {
      width: 208,
      sortable: true,
      hideable: false,
      renderCell: ({ row }) => (
        <CodeLink code={row.code} href={dossierHref(row.code)} isFresh={fresh.has(row.code)} />
      ),
    }),
    column('title', {
      flex: 1,
      minWidth: 200,
      renderCell: ({ row }) => (
        <TwoLines first={<span title={row.title}>{row.title}</span>} second={row.procedure.field} />
      ),
    }),
    column('state', {
      width: 168,
      renderCell: ({ row }) => <DossierStateChip state={row.state} />,
    }),
    column('department', {
      width: 168,
      renderCell: ({ row }) => (
        <TwoLines
          first={<span title={row.department.name}>{row.department.shortName}</span>}
          second={[row.step, row.assignee?.name ?? t('list.noAssignee')].filter(Boolean).join(' · ')}
        />
      ),
    }),
    column('dueAt', {
      width: 142,
      sortable: true,
      renderCell: ({ row }) => <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={now} />,
    }),
    column('stepDueAt', {
      width: 142,
      sortable: true,
      renderCell: ({ row }) => <TimeLeft lateness={row.stepLateness} dueAt={row.stepDueAt} now={now} />,
    }),
    column('submittedAt', {
      width: 102,
      sortable: true,
      renderCell: ({ row }) => <Instant at={row.submittedAt} />,
    }),
    column('receivedBy', {
      width: 150,
      renderCell: ({ row }) => <Clamped text={row.receivedBy.shortName} />,
    }),
    column('finance', {
      width: 120,
      renderCell: ({ row }) => <Clamped text={t(`finance.${row.financeState}`)} />,
    }),
    column('updatedAt', {
      width: 102,
      sortable: true,
      renderCell: ({ row }) => <Instant at={row.updatedAt} />,
    }),
  ];
}
