import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonPage } from '@/components/people/person-page';
import { pageContext } from '@/lib/auth/page-context';
import { getPerson } from '@/lib/organisation/get-person';
import { listDepartmentChoices } from '@/lib/organisation/list-department-choices';
import { listRoleChoices } from '@/lib/organisation/list-roles';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = pageId((await params).id);
  const ctx = await pageContext(`/admin/people/${id}`, 'person.read');
  const [person, departments, roles] = await Promise.all([
    recordOrNotFound(getPerson(ctx, id)),
    listDepartmentChoices(ctx, 'person.manage'),
    listRoleChoices(ctx),
  ]);
  return <PersonPage person={person} departments={departments} roles={roles} />;
}
