import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepartmentList } from '@/components/admin/department-list';
import { CreateButton } from '@/components/admin/create-button';
import { PageHeader } from '@/components/ui/page-header';
import { mayEver } from '@/lib/access/can';
import { pageContext } from '@/lib/auth/page-context';
import { listDepartments } from '@/lib/organisation/list-departments';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.departments');
  return { title: t('title') };
}

export default async function DepartmentsPage() {
  const ctx = await pageContext('/admin/departments', 'department.read');
  const [t, departments] = await Promise.all([getTranslations('admin.departments'), listDepartments(ctx)]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayEver(ctx.actor, 'department.manage') && (
            <CreateButton href="/admin/departments/new" label={t('create')} />
          )
        }
      />
      <DepartmentList departments={departments} />
    </>
  );
}
