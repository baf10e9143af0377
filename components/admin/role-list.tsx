'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { permissionNames } from '@/lib/access/permissions';
import type { RoleRow } from '@/lib/organisation/list-roles';
import { AdminState } from './state-chip';
import { tableFrame, WideTable } from './wide-table';

/** The roles with how many hold them. */
export function RoleList({ roles }: { roles: readonly RoleRow[] }) {
  const t = useTranslations('admin');
  const vi = useLocale() === 'vi';
  return (
    <WideTable label={t('roles.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('fields.name')}</TableCell>
          <TableCell>{t('fields.description')}</TableCell>
          <TableCell align="right">{t('roles.grants')}</TableCell>
          <TableCell align="right">{t('roles.people')}</TableCell>
          <TableCell>{t('fields.state')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {roles.map((role) => (
          <TableRow key={role.id} hover>
            <TableCell component="th" scope="row" sx={{ minWidth: 160 }}>
              <Link component={NextLink} href={`/admin/roles/${role.id}`}>
                {vi ? role.name : role.nameEn}
              </Link>
            </TableCell>
            <TableCell sx={{ minWidth: 220 }}>{role.description}</TableCell>
            <TableCell align="right">{role.grants.length}</TableCell>
            <TableCell align="right">
              {role.people ? (
                <Link
                  component={NextLink}
                  href={`/admin/people?role=${role.code}`}
                  aria-label={`${vi ? role.name : role.nameEn}: ${role.people}`}
                >
                  {role.people}
                </Link>
              ) : (
                0
              )}
            </TableCell>
            <TableCell>
              <AdminState state={role.isDisabled ? 'disabled' : 'active'} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}

/** Permissions × roles with the reach in words: what each role may do, side by side. */
export function RoleMatrix({ roles }: { roles: readonly RoleRow[] }) {
  const t = useTranslations();
  const vi = useLocale() === 'vi';
  return (
    <Box
      sx={{ ...tableFrame, maxHeight: '70vh', overflow: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={t('admin.roles.compare')}
    >
      <Table stickyHeader aria-label={t('admin.roles.compare')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('admin.roles.permission')}</TableCell>
            {roles.map((role) => (
              <TableCell key={role.id} sx={{ minWidth: 110 }}>
                {vi ? role.name : role.nameEn}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {permissionNames.map((name) => (
            <TableRow key={name} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
                {t(`domain.permission.${name.replace('.', '_') as 'report_read'}`)}
              </TableCell>
              {roles.map((role) => {
                const grant = role.grants.find((one) => one.permission === name);
                return (
                  <TableCell key={role.id} sx={{ color: grant ? undefined : 'text.secondary' }}>
                    {grant ? t(`domain.reach.${grant.reach}`) : '–'}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
