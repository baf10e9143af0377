'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { PageLinks } from '@/components/admin/page-links';
import { AdminState } from '@/components/admin/state-chip';
import { WideTable } from '@/components/admin/wide-table';
import { ListEmpty } from '@/components/ui/list-empty';
import { formatDateTime } from '@/lib/format/date-time';
import type { PersonPage } from '@/lib/organisation/list-people';
import type { PersonListParams } from '@/lib/organisation/person-list-params';

/** One page of people, paged by the server; the pages are links. */
export function PeopleTable({ people, params }: { people: PersonPage; params: PersonListParams }) {
  const t = useTranslations('admin');
  const vi = useLocale() === 'vi';
  const { rows, total, page, pageSize } = people;
  const href = (to: number) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...params, page: to }))
      if (value) query.set(name, String(value));
    return `/admin/people?${query}`;
  };
  if (rows.length === 0) return <ListEmpty total={total} firstHref={href(1)} clearHref="/admin/people" />;
  return (
    <>
      <WideTable label={t('people.title')}>
        <TableHead>
          <TableRow>
            {(['name', 'email', 'departmentId', 'roles', 'state', 'lastLogin'] as const).map((name) => (
              <TableCell key={name}>{t(`fields.${name}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 160 }}>
                <Link component={NextLink} href={`/admin/people/${row.id}`}>
                  {row.name}
                </Link>
                {row.title && (
                  <Box
                    component="span"
                    sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}
                  >
                    {row.title}
                  </Box>
                )}
              </TableCell>
              <TableCell>{row.email}</TableCell>
              <TableCell sx={{ minWidth: 160 }}>{row.department}</TableCell>
              <TableCell>
                {row.roles.map((role) => (vi ? role.name : role.nameEn)).join(', ') || '–'}
              </TableCell>
              <TableCell>
                <AdminState state={row.state} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {row.lastLoginAt ? formatDateTime(row.lastLoginAt) : t('people.never')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
      <PageLinks page={page} pageSize={pageSize} shown={rows.length} total={total} href={href} />
    </>
  );
}
