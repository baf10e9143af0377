import Typography from '@mui/material/Typography';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SyncImports } from '@/components/dossiers/sync/sync-imports';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { getSyncImports } from '@/lib/dossiers/sync/get-sync-imports';
import { parseAsId } from '@/lib/lists/list-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sync'))('title') };
}

/** What the national side's lists came to when they were held against ours: `?import=` chooses one, the newest otherwise. */
export default async function Page({ searchParams }: PageProps<'/admin/sync'>) {
  const asked = (await searchParams).import;
  const id = typeof asked === 'string' ? parseAsId.parse(asked) : null;
  const ctx = await pageContext(id === null ? '/admin/sync' : `/admin/sync?import=${id}`, 'dossier.sync');
  const [t, found] = await Promise.all([getTranslations('sync'), getSyncImports(ctx, id)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 720 }}>{t('lead')}</Typography>
      <SyncImports found={found} />
    </>
  );
}
