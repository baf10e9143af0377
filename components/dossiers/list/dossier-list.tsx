'use client';

import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { CaseList, type ListProps } from '@/components/grid/case-list';
import { TimeLeft } from '@/components/ui/time-left';
import type { ApplicantSearch as Searched } from '@/lib/citizens/find-applicant-search';
import type { DossierBulkAction } from '@/lib/dossiers/dossier-bulk';
import { dossierList, dossierSortFields, type DossierListParams } from '@/lib/dossiers/dossier-list-params';
import type { DossierFilterOptions } from '@/lib/dossiers/list-dossier-filter-options';
import type { DossierRow } from '@/lib/dossiers/list-dossiers';
import { ApplicantSearch } from './applicant-search';
import { dossierBulkForms } from './dossier-bulk-actions';
import { dossierHref, useDossierColumns } from './dossier-columns';
import { dossierFilters } from './dossier-filters';

type Props = ListProps<DossierListParams, DossierRow, DossierBulkAction> & {
  options: DossierFilterOptions;
  /** What the applicants that the list is narrowed to were searched by; null: nothing, or it is over. */
  searched: Searched | null;
  maySearchApplicants: boolean;
  /** May issue apologies, and so has a list of what waits for one. */
  mayApologise: boolean;
};

/** The list of dossiers. */
export function DossierList(props: Props) {
  const { options, searched, maySearchApplicants, mayApologise, bulkActions, ...list } = props;
  const t = useTranslations('dossiers.list');
  const paper = useTranslations('paper');
  const all = useTranslations() as unknown as (key: string) => string;
  const applicants = useTranslations('citizens.search');
  return (
    <CaseList
      {...list}
      list={dossierList}
      path="/api/v1/dossiers"
      createdTopic="dossier.created"
      newestFirst="-submittedAt"
      words={({ total, totalIsExact }) => ({
        title: t('title'),
        total: t(totalIsExact ? 'total' : 'totalMore', { count: total }),
        grid: t('grid'),
        searchPlaceholder: t('searchPlaceholder'),
        newRecords: (count) => t('newDossiers', { count }),
        typo: t('typo', { query: list.params.q }),
        emptyTitle: t('emptyTitle'),
        emptyText: t('emptyText'),
        filteredTitle: t('filteredTitle'),
      })}
      filters={(params) => ({
        ...dossierFilters(params, options, all),
        extra: params.applicant
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
      })}
      actions={({ change }) => (
        <>
          {maySearchApplicants && <ApplicantSearch onFound={(applicant) => change({ applicant })} />}
          {mayApologise && (
            <Button component={NextLink} href="/dossiers/late" color="inherit">
              {paper('late.link')}
            </Button>
          )}
          {list.exportReach !== 'none' && (
            <Button component={NextLink} href="/dossiers/register" color="inherit">
              {paper('register.link')}
            </Button>
          )}
        </>
      )}
      columns={useDossierColumns()}
      card={(row, now) => ({
        at: row.submittedAt,
        title: row.title,
        place: row.receivedBy.name,
        state: <DossierStateChip state={row.state} />,
        due: <TimeLeft lateness={row.lateness} dueAt={row.dueAt} now={now} />,
        who: [row.department.shortName, row.step, row.assignee?.name].filter(Boolean).join(' · '),
      })}
      grid={{
        name: 'dossiers',
        hiddenAtFirst: ['stepDueAt', 'receivedBy', 'finance', 'updatedAt'],
        mainColumn: 'title',
        hrefOf: dossierHref,
        sortFields: dossierSortFields,
      }}
      bulk={bulkActions.map((name) => dossierBulkForms[name])}
    />
  );
}
