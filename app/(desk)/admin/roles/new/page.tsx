import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RoleForm } from '@/components/admin/role-form';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.roles');
  return { title: t('create') };
}

export default async function NewRolePage() {
  await pageContext('/admin/roles/new', 'role.manage');
  const t = await getTranslations('admin.roles');
  return (
    <>
      <PageHeader title={t('create')} subtitle={t('createNote')} />
      <RoleForm />
    </>
  );
}
