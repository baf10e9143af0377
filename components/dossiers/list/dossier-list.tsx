'use client';

import { useTranslations } from 'next-intl';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { CopyLink } from '@/components/grid/copy-link';
import { ExportButton } from '@/components/grid/export-button';
import { ListCard } from '@/components/grid/list-card';
import { ListScreen, useRowsBox } from '@/components/grid/list-screen';
import { useListState } from '@/components/grid/use-list-state';
import { useLivePage } from '@/components/grid/use-live-page';
import { TimeLeft } from '@/components/ui/time-left';
import type { ApplicantSearch as Searched } from '@/lib/citizens/find-applicant-search';
import type { ExportReach } from '@/lib/access/export-reach';
import {
  dossierList,
  dossierListHref,
  dossierSortFields,
  type DossierListParams,
  type DossierSort,
} from '@/lib/dossiers/dossier-list-params';
import type { DossierFilterOptions } from '@/lib/dossiers/list-dossier-filter-options';
import type { DossierPage } from '@/lib/dossiers/list-dossiers';
import type { IgnoredParam } from '@/lib/lists/list-params';
import { ApplicantSearch } from './applicant-search';
import { dossierHref, useDossierColumns } from './dossier-columns';
import { dossierFilters } from './dossier-filters';

type Props = {
  params: DossierListParams;
  ignored: IgnoredParam[];
  read: DossierPage;
  options: DossierFilterOptions;
  exportReach: ExportReach;
  /** What the applicants that the list is narrowed to were searched by; null: nothing, or it is over. */
  searched: Searched | null;
  maySearchApplicants: boolean;
};

/** The list of dossiers, in the frame that reports use. */
export function DossierList({
  params,
  ignored,
  read,
  options,
  exportReach,
  searched,
  maySearchApplicants,
}: Props) {
  const t = useTranslations('dossiers.list');
  const all = useTranslations();
  const applicants = useTranslations('citizens.search');
  const state = useListState<DossierListParams>(dossierList, params);
  const { rowsBox, isAtTop } = useRowsBox();
  const newestOnTop =
    params.page === 1 && (params.sort === null || params.sort === '-submittedAt') && params.q === '';
  const live = useLivePage(
    read,
    {
      address: `/api/v1/dossiers/live${dossierList.serialize(params)}`,
      createdTopic: 'dossier.created',
      newestOnTop,
    },
    isAtTop,
  );
  const { page, fresh } = live;
  return (
    <ListScreen
      words={{
        title: t('title'),
        total: t(page.totalIsExact ? 'total' : 'totalMore', { count: page.total }),
        grid: t('grid'),
        searchPlaceholder: t('searchPlaceholder'),
        newRecords: (count) => t('newDossiers', { count }),
        typo: t('typo', { query: params.q }),
        emptyTitle: t('emptyTitle'),
        emptyText: t('emptyText'),
        filteredTitle: t('filteredTitle'),
      }}
      state={state}
      filters={{
        ...dossierFilters(state.params, options, all as unknown as (key: string) => string),
        extra: state.params.applicant
          ? [
              {
                key: 'applicant',
                label: searched
                  ? applicants(searched.isTypo ? 'chipTypo' : 'chip', { text: searched.text })
                  : applicants('over'),
                without: { applicant: null },
              },
            ]
          : [],
      }}
      isFiltered={dossierList.filterNames.some((name) => dossierList.isActive(params, name))}
      ignored={ignored}
      live={live}
      grid={{
        name: 'dossiers',
        label: t('grid'),
        columns: useDossierColumns(page.asOf, fresh),
        hiddenAtFirst: ['stepDueAt', 'receivedBy', 'finance', 'updatedAt'],
        mainColumn: 'title',
        hrefOf: dossierHref,
        sortFields: dossierSortFields,
        sortPatch: (sort) => ({ sort: sort as DossierSort | null }),
      }}
      cards={page.rows.map((row) => (
        <ListCard
          key={row.id}
          code={row.code}
          href={dossierHref(row.code)}
          isFresh={fresh.has(row.code)}
          at={row.submittedAt}
          title={row.title}
          place={row.receivedBy.name}
          state={<DossierStateChip state={row.state} />}
          due={<TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={page.asOf} />}
          who={[row.department.shortName, row.step, row.assignee?.name].filter(Boolean).join(' · ')}
        />
      ))}
      actions={
        <>
          {maySearchApplicants && <ApplicantSearch onFound={(applicant) => state.change({ applicant })} />}
          <CopyLink address={dossierListHref(state.params)} />
          <ExportButton
            href={`/api/v1/dossiers/export${dossierList.serialize({ ...params, page: null, pageSize: null })}`}
            page={page}
            reach={exportReach}
          />
        </>
      }
      rowsBox={rowsBox}
    />
  );
}
