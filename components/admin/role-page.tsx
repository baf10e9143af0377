'use client';

import Box from '@mui/material/Box';
import { useLocale, useTranslations } from 'next-intl';
import { disableRoleAction, enableRoleAction } from '@/app/(desk)/admin/roles/actions';
import { PageHeader } from '@/components/ui/page-header';
import type { RoleDetail } from '@/lib/organisation/get-role';
import { HistoryList } from './history-list';
import { Panel } from './panel';
import { RoleForm } from './role-form';
import { StateButtons } from './state-buttons';
import { AdminState } from './state-chip';

/** One role: what it gives, to how many, and its history. */
export function RolePage({ role }: { role: RoleDetail }) {
  const t = useTranslations('admin');
  const vi = useLocale() === 'vi';
  const { id, version, name, nameEn, description, grants } = role;
  return (
    <>
      <PageHeader
        title={vi ? name : nameEn}
        subtitle={
          <>
            {`${role.code} · ${t('roles.holders', { count: role.people })} · `}
            <AdminState state={role.disabledAt ? 'disabled' : 'active'} />
          </>
        }
        actions={
          role.mayManage && (
            <StateButtons
              id={id}
              version={version}
              name={name}
              isDisabled={role.disabledAt !== null}
              disable={disableRoleAction}
              enable={enableRoleAction}
              text={t('roles.disableText', { count: role.people })}
            />
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 7fr) minmax(0, 3fr)' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('fields.grants')}>
          <RoleForm
            key={version}
            existing={{ id, version, facts: { name, nameEn, description, grants } }}
            readOnly={!role.mayManage}
          />
        </Panel>
        <Panel title={t('history.title')}>
          <HistoryList entries={role.history} />
        </Panel>
      </Box>
    </>
  );
}
