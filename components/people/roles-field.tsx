'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/admin/choice-field';
import type { DepartmentChoice } from '@/lib/organisation/list-department-choices';
import type { RoleChoice } from '@/lib/organisation/list-roles';
import type { HeldRole } from '@/lib/organisation/rights';

type Props = {
  value: readonly HeldRole[];
  onChange: (roles: HeldRole[]) => void;
  roles: readonly RoleChoice[];
  departments: readonly DepartmentChoice[];
  disabled?: boolean;
};

/** The roles of a person, each with the department that its reach starts from. */
export function RolesField({ value, onChange, roles, departments, disabled }: Props) {
  const t = useTranslations('admin');
  const vi = useLocale() === 'vi';
  const change = (index: number, changed: Partial<HeldRole>) =>
    onChange(value.map((role, at) => (at === index ? { ...role, ...changed } : role)));
  const usable = roles.filter((role) => !role.isDisabled || value.some((held) => held.roleId === role.id));
  const known = new Set(departments.map(({ id }) => id));
  const first = usable[0];
  return (
    <Box role="group" aria-label={t('fields.roles')} sx={{ display: 'grid', gap: 1.5 }}>
      {value.map((held, index) => (
        <Box
          key={index}
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr auto' },
            alignItems: 'center',
          }}
        >
          <ChoiceField
            label={t('fields.role')}
            disabled={disabled}
            value={String(held.roleId)}
            onChoose={(id) => change(index, { roleId: Number(id) })}
            options={usable.map((role) => ({ value: String(role.id), label: vi ? role.name : role.nameEn }))}
          />
          <ChoiceField
            label={t('fields.anchor')}
            disabled={disabled}
            value={String(held.departmentId ?? '')}
            onChoose={(id) => change(index, { departmentId: id ? Number(id) : null })}
            options={[
              { value: '', label: t('people.ownDepartment') },
              ...(held.departmentId !== null && !known.has(held.departmentId)
                ? [{ value: String(held.departmentId), label: `#${held.departmentId}` }]
                : []),
              ...departments.map(({ id, name, depth }) => ({
                value: String(id),
                label: `${'\u2003'.repeat(depth)}${name}`,
              })),
            ]}
          />
          {!disabled && (
            <Button color="inherit" onClick={() => onChange(value.filter((_role, at) => at !== index))}>
              {t('people.removeRole')}
            </Button>
          )}
        </Box>
      ))}
      {!disabled && first && (
        <Box>
          <Button
            variant="outlined"
            onClick={() => onChange([...value, { roleId: first.id, departmentId: null }])}
          >
            {t('people.addRole')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
