'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { setPersonRolesAction } from '@/app/(desk)/admin/people/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import type { PersonDetail } from '@/lib/organisation/get-person';
import type { DepartmentChoice } from '@/lib/organisation/list-department-choices';
import type { RoleChoice } from '@/lib/organisation/list-roles';
import { RolesField } from './roles-field';

type Props = { person: PersonDetail; roles: readonly RoleChoice[]; departments: readonly DepartmentChoice[] };

/** Gives and takes roles; what is chosen stays when the office refuses it. */
export function PersonRoles({ person, roles, departments }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const action = useAction(setPersonRolesAction);
  const [chosen, setChosen] = useState(person.roles);
  const [version, setVersion] = useState(person.version);
  const [saved, setSaved] = useState(false);
  const save = () =>
    action.run({ id: person.id, version: Math.max(version, person.version), roles: chosen }, (done) => {
      setVersion(done.version);
      setSaved(true);
      router.refresh();
    });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {person.isSelf && <Alert severity="info">{t('admin.people.ownRights')}</Alert>}
      <RolesField
        value={chosen}
        onChange={(list) => {
          setSaved(false);
          setChosen(list);
        }}
        roles={roles}
        departments={departments}
        disabled={!person.mayManage}
      />
      <ProblemAlert
        problem={action.problem}
        fieldLabels={{ roles: t('admin.fields.roles') }}
        onLoadCurrent={() => {
          action.clear();
          router.refresh();
        }}
      />
      {saved && <Alert severity="success">{t('common.form.saved')}</Alert>}
      {person.mayManage && (
        <Box>
          <Button variant="contained" loading={action.pending} onClick={save}>
            {t('admin.people.saveRoles')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
