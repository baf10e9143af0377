import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PeopleFilter } from '@/components/people/people-filter';
import { PeopleTable } from '@/components/people/people-table';
import { CreateButton } from '@/components/admin/create-button';
import { PageHeader } from '@/components/ui/page-header';
import { mayEver } from '@/lib/access/can';
import { pageContext } from '@/lib/auth/page-context';
import { listDepartmentChoices } from '@/lib/organisation/list-department-choices';
import { listPeople } from '@/lib/organisation/list-people';
import { listRoleChoices } from '@/lib/organisation/list-roles';
import { parsePersonListParams } from '@/lib/organisation/person-list-params';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const ctx = await pageContext('/admin/people', 'person.read');
  const params = parsePersonListParams(await searchParams);
  const [t, people, departments, roles] = await Promise.all([
    getTranslations('admin.people'),
    listPeople(ctx, params),
    listDepartmentChoices(ctx, 'person.read'),
    listRoleChoices(ctx),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayEver(ctx.actor, 'person.manage') && <CreateButton href="/admin/people/new" label={t('create')} />
        }
      />
      <PeopleFilter key={JSON.stringify(params)} params={params} departments={departments} roles={roles} />
      <PeopleTable people={people} params={params} />
    </>
  );
}
