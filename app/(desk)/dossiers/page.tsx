import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DossierList } from '@/components/dossiers/list/dossier-list';
import { mayEver } from '@/lib/access/can';
import { exportReach } from '@/lib/access/export-reach';
import { pageContext } from '@/lib/auth/page-context';
import { offeredBulk } from '@/lib/cases/offered-bulk';
import { findApplicantSearch } from '@/lib/citizens/find-applicant-search';
import { dossierActions } from '@/lib/dossiers/dossier';
import { dossierBulkActions } from '@/lib/dossiers/dossier-bulk';
import { dossierList, dossierListHref } from '@/lib/dossiers/dossier-list-params';
import { listDossierFilterOptions } from '@/lib/dossiers/list-dossier-filter-options';
import { listDossiers } from '@/lib/dossiers/list-dossiers';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dossiers.list'))('metaTitle') };
}

/** No loading.tsx beside this page: it would wrap `[code]` too (app/(desk)/reports/page.tsx). */
export default async function Page({ searchParams }: PageProps<'/dossiers'>) {
  const { params, ignored } = dossierList.parse(await searchParams);
  const ctx = await pageContext(dossierListHref(params), 'dossier.read');
  const [page, options, searched] = await Promise.all([
    listDossiers(ctx, params),
    listDossierFilterOptions(ctx),
    findApplicantSearch(ctx, params.applicant),
  ]);
  return (
    <DossierList
      params={params}
      ignored={ignored}
      read={page}
      options={options}
      exportReach={exportReach(ctx.actor, 'dossier.export', 'dossier.read')}
      searched={searched}
      maySearchApplicants={mayEver(ctx.actor, 'dossier.reveal_contact')}
      bulkActions={offeredBulk(ctx.actor, dossierActions, dossierBulkActions)}
      mayApologise={mayEver(ctx.actor, 'dossier.extend')}
    />
  );
}
