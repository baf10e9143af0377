import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProcedurePage } from '@/components/procedures/procedure-page';
import { pageContext } from '@/lib/auth/page-context';
import { dayOf } from '@/lib/format/date-time';
import { getProcedure } from '@/lib/procedures/get-procedure';
import { listProcedureFields } from '@/lib/procedures/list-procedures';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('procedures');
  return { title: t('title') };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ version?: string | string[]; edit?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const id = pageId((await params).id);
  const asked = await searchParams;
  const ctx = await pageContext(`/admin/procedures/${id}`, 'procedure.manage');
  const [procedure, fields] = await Promise.all([
    recordOrNotFound(getProcedure(ctx, id)),
    listProcedureFields(ctx),
  ]);
  const { versions } = procedure;
  const shown = asked.version
    ? versions.find((version) => String(version.id) === asked.version)
    : (versions.find((version) => version.phase === 'in_force') ?? versions[0]);
  if (!shown) notFound();
  return (
    <ProcedurePage
      procedure={procedure}
      shown={shown}
      isEditing={asked.edit === '1' && procedure.retiredAt === null}
      fields={fields}
      today={dayOf(ctx.now)}
    />
  );
}
