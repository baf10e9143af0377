import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateButton } from '@/components/admin/create-button';
import { ProcedureFilter } from '@/components/procedures/procedure-filter';
import { ProcedureTable } from '@/components/procedures/procedure-table';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listProcedureFields, listProcedures } from '@/lib/procedures/list-procedures';
import { parseProcedureListParams } from '@/lib/procedures/procedure-list-params';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('procedures');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProceduresPage({ searchParams }: Props) {
  const ctx = await pageContext('/admin/procedures', 'procedure.manage');
  const params = parseProcedureListParams(await searchParams);
  const [t, list, fields] = await Promise.all([
    getTranslations('procedures'),
    listProcedures(ctx, params),
    listProcedureFields(ctx),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<CreateButton href="/admin/procedures/new" label={t('create')} />}
      />
      <ProcedureFilter key={JSON.stringify(params)} params={params} fields={fields} />
      <ProcedureTable list={list} params={params} />
    </>
  );
}
