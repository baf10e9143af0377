import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepartmentForm } from '@/components/admin/department-form';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listCommuneChoices, listDepartmentChoices } from '@/lib/organisation/list-department-choices';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.departments');
  return { title: t('create') };
}

export default async function NewDepartmentPage() {
  const ctx = await pageContext('/admin/departments/new', 'department.manage');
  const [t, parents, units] = await Promise.all([
    getTranslations('admin.departments'),
    listDepartmentChoices(ctx, 'department.manage'),
    listCommuneChoices(),
  ]);
  return (
    <>
      <PageHeader title={t('create')} />
      <DepartmentForm parents={parents} units={units} />
    </>
  );
}
