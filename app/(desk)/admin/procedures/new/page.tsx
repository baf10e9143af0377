import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewProcedureForm } from '@/components/procedures/new-procedure-form';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { dayOf } from '@/lib/format/date-time';
import { listProcedureFields } from '@/lib/procedures/list-procedures';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('procedures');
  return { title: t('create') };
}

export default async function NewProcedurePage() {
  const ctx = await pageContext('/admin/procedures/new', 'procedure.manage');
  const [t, fields] = await Promise.all([getTranslations('procedures'), listProcedureFields(ctx)]);
  return (
    <>
      <PageHeader title={t('create')} />
      <NewProcedureForm today={dayOf(ctx.now)} fields={fields} />
    </>
  );
}
