import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonForm } from '@/components/people/person-form';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listDepartmentChoices } from '@/lib/organisation/list-department-choices';
import { listRoleChoices } from '@/lib/organisation/list-roles';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people');
  return { title: t('create') };
}

export default async function NewPersonPage() {
  const ctx = await pageContext('/admin/people/new', 'person.manage');
  const [t, departments, roles] = await Promise.all([
    getTranslations('admin.people'),
    listDepartmentChoices(ctx, 'person.manage'),
    listRoleChoices(ctx),
  ]);
  return (
    <>
      <PageHeader title={t('create')} subtitle={t('createNote')} />
      <PersonForm departments={departments} roles={roles} />
    </>
  );
}
