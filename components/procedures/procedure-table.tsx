'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { PageLinks } from '@/components/admin/page-links';
import { AdminState } from '@/components/admin/state-chip';
import { WideTable } from '@/components/admin/wide-table';
import { EmptyState } from '@/components/ui/empty-state';
import { dayText } from '@/lib/format/day-text';
import type { ProcedurePage, ProcedureRow } from '@/lib/procedures/list-procedures';
import { procedureListHref, type ProcedureListParams } from '@/lib/procedures/procedure-list-params';
import { useProcedureWords } from './procedure-words';
import { VerifiedMark } from './verified-mark';

/** One page of procedures, paged by the server; the pages are links. */
export function ProcedureTable({ list, params }: { list: ProcedurePage; params: ProcedureListParams }) {
  const t = useTranslations();
  if (list.rows.length === 0) return <EmptyState filtered />;
  return (
    <>
      <WideTable label={t('procedures.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('admin.fields.name')}</TableCell>
            <TableCell>{t('admin.fields.field')}</TableCell>
            <TableCell>{t('admin.fields.nationalCode')}</TableCell>
            <TableCell>{t('admin.fields.onlineLevel')}</TableCell>
            <TableCell>{t('procedures.deadlineLabel')}</TableCell>
            <TableCell align="right">{t('admin.fields.fee')}</TableCell>
            <TableCell>{t('admin.fields.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {list.rows.map((row) => (
            <ProcedureLine key={row.id} row={row} />
          ))}
        </TableBody>
      </WideTable>
      <PageLinks {...list} shown={list.rows.length} href={(page) => procedureListHref({ ...params, page })} />
    </>
  );
}

function ProcedureLine({ row }: { row: ProcedureRow }) {
  const t = useTranslations('procedures');
  const words = useProcedureWords();
  const small = { display: 'block', color: 'text.secondary', fontSize: '0.8125rem' } as const;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minWidth: 260 }}>
        <Link component={NextLink} href={`/admin/procedures/${row.id}`}>
          {row.name}
        </Link>
        {row.plannedFrom && (
          <Box component="span" sx={small}>
            {t('plannedFrom', { day: dayText(row.plannedFrom) })}
          </Box>
        )}
      </TableCell>
      <TableCell sx={{ minWidth: 120 }}>{row.field}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {row.nationalCode && <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>{row.nationalCode}</Box>}
        <VerifiedMark isVerified={row.isCodeVerified} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{t(`level.${row.onlineLevel}`)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {words.shortDeadline(row)}
        <Box>
          <VerifiedMark isVerified={row.isVerified} />
        </Box>
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {words.fee(row.fee)}
      </TableCell>
      <TableCell>
        <AdminState state={row.isRetired ? 'disabled' : 'active'} />
      </TableCell>
    </TableRow>
  );
}
