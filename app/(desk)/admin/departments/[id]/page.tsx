import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepartmentPage } from '@/components/admin/department-page';
import { pageContext } from '@/lib/auth/page-context';
import { getDepartment } from '@/lib/organisation/get-department';
import { listCommuneChoices, listDepartmentChoices } from '@/lib/organisation/list-department-choices';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.departments');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = pageId((await params).id);
  const ctx = await pageContext(`/admin/departments/${id}`, 'department.read');
  const [department, parents, units] = await Promise.all([
    recordOrNotFound(getDepartment(ctx, id)),
    listDepartmentChoices(ctx, 'department.manage'),
    listCommuneChoices(),
  ]);
  return <DepartmentPage department={department} parents={parents} units={units} />;
}
