import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RolePage } from '@/components/admin/role-page';
import { pageContext } from '@/lib/auth/page-context';
import { getRole } from '@/lib/organisation/get-role';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.roles');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = pageId((await params).id);
  const ctx = await pageContext(`/admin/roles/${id}`, 'role.read');
  return <RolePage role={await recordOrNotFound(getRole(ctx, id))} />;
}
