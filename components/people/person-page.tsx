'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import NextLink from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { disablePersonAction, enablePersonAction } from '@/app/(desk)/admin/people/actions';
import { HistoryList } from '@/components/admin/history-list';
import { Panel } from '@/components/admin/panel';
import { StateButtons } from '@/components/admin/state-buttons';
import { AdminState } from '@/components/admin/state-chip';
import { PageHeader } from '@/components/ui/page-header';
import type { PersonDetail } from '@/lib/organisation/get-person';
import type { DepartmentChoice } from '@/lib/organisation/list-department-choices';
import type { RoleChoice } from '@/lib/organisation/list-roles';
import { reportListHref } from '@/lib/reports/report-list-params';
import { PersonAccess } from './person-access';
import { PersonForm } from './person-form';
import { PersonRoles } from './person-roles';

type Props = { person: PersonDetail; departments: readonly DepartmentChoice[]; roles: readonly RoleChoice[] };

/** One person: facts, roles, the account, and the history. */
export function PersonPage({ person, departments, roles }: Props) {
  const t = useTranslations('admin');
  const vi = useLocale() === 'vi';
  const { id, version, departmentId } = person;
  const outside = !departments.some((choice) => choice.id === departmentId);
  const choices = outside
    ? [{ id: departmentId, name: person.departmentName, parentId: null, depth: 0 }, ...departments]
    : departments;
  const names = {
    departmentId: Object.fromEntries(choices.map((choice) => [choice.id, choice.name])),
    roleId: Object.fromEntries(roles.map((role) => [role.id, vi ? role.name : role.nameEn])),
  };
  const state = person.disabledAt ? 'disabled' : person.lockedAt ? 'locked' : 'active';
  const openReports = person.openReports > 0 && (
    <Link component={NextLink} href={reportListHref({ assignee: [id], status: 'open' })}>
      {t('people.openReports', { count: person.openReports })}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={person.name}
        subtitle={
          <>
            {`${person.email} · `}
            <AdminState state={state} />
            {openReports && (
              <>
                {' · '}
                {openReports}
              </>
            )}
          </>
        }
        actions={
          person.mayManage &&
          !person.isSelf && (
            <StateButtons
              id={id}
              version={version}
              name={person.name}
              isDisabled={person.disabledAt !== null}
              disable={disablePersonAction}
              enable={enablePersonAction}
              text={t('people.disableText')}
            >
              {openReports}
            </StateButtons>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Panel title={t('facts')}>
            <PersonForm
              key={version}
              existing={{
                id,
                version,
                facts: { name: person.name, email: person.email, title: person.title, departmentId },
              }}
              departments={choices}
              roles={roles}
              readOnly={!person.mayManage}
            />
          </Panel>
          <Panel title={t('fields.roles')}>
            <PersonRoles person={person} roles={roles} departments={choices} />
          </Panel>
        </Box>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Panel title={t('people.account')}>
            <PersonAccess person={person} />
          </Panel>
          <Panel title={t('history.title')}>
            <HistoryList entries={person.history} names={names} />
          </Panel>
        </Box>
      </Box>
    </>
  );
}
