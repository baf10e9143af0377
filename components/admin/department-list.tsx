'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { EmptyState } from '@/components/ui/empty-state';
import { reportListHref } from '@/lib/reports/report-list-params';
import type { DepartmentRow } from '@/lib/organisation/list-departments';
import { fold } from '@/lib/search/fold';
import { AdminState } from './state-chip';
import { WideTable } from './wide-table';

/** The tree of departments. The filter ignores Vietnamese marks, lives in the URL, and keeps what lies above a hit. */
export function DepartmentList({ departments }: { departments: readonly DepartmentRow[] }) {
  const t = useTranslations('admin');
  const clear = useTranslations('common.actions');
  const [{ q, disabled }, setQuery] = useQueryStates({
    q: parseAsString.withDefault(''),
    disabled: parseAsBoolean.withDefault(false),
  });
  const words = fold(q).split(/\s+/).filter(Boolean);
  const byId = new Map(departments.map((department) => [department.id, department]));
  const shown = new Set<number>();
  let hits = 0;
  for (const department of departments) {
    if (department.isDisabled && !disabled) continue;
    const text = fold(`${department.name} ${department.shortName} ${department.code}`);
    if (!words.every((word) => text.includes(word))) continue;
    hits++;
    for (
      let at: DepartmentRow | undefined = department;
      at;
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    )
      shown.add(at.id);
  }
  const rows = departments.filter((department) => shown.has(department.id));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <TextField
          label={t('departments.filter')}
          value={q}
          onChange={(event) => setQuery({ q: event.target.value || null })}
          sx={{ maxWidth: 340 }}
          type="search"
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={disabled}
              onChange={(event) => setQuery({ disabled: event.target.checked || null })}
            />
          }
          label={t('showDisabled')}
        />
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {t('departments.count', { count: hits })}
        </Box>
      </Box>
      {rows.length === 0 ? (
        <EmptyState filtered>
          <Button variant="outlined" onClick={() => setQuery(null)}>
            {clear('clearFilters')}
          </Button>
        </EmptyState>
      ) : (
        <WideTable label={t('departments.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('fields.name')}</TableCell>
              <TableCell>{t('fields.kind')}</TableCell>
              <TableCell align="right">{t('departments.people')}</TableCell>
              <TableCell align="right">{t('departments.openReports')}</TableCell>
              <TableCell>{t('fields.state')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <DepartmentLine key={row.id} row={row} />
            ))}
          </TableBody>
        </WideTable>
      )}
    </>
  );
}

function DepartmentLine({ row }: { row: DepartmentRow }) {
  const t = useTranslations();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ pl: 2 + row.depth * 2.5, minWidth: 240 }}>
        <Link component={NextLink} href={`/admin/departments/${row.id}`}>
          {row.name}
        </Link>
      </TableCell>
      <TableCell>{t(`domain.departmentKind.${row.kind as 'office'}`)}</TableCell>
      <TableCell align="right">
        {row.people ? (
          <Link
            component={NextLink}
            href={`/admin/people?department=${row.id}`}
            aria-label={`${row.name}: ${row.people}`}
          >
            {row.people}
          </Link>
        ) : (
          0
        )}
      </TableCell>
      <TableCell align="right">
        {row.openReports ? (
          <Link
            component={NextLink}
            href={reportListHref({ department: [row.code], status: 'open' })}
            aria-label={`${row.name}: ${row.openReports}`}
          >
            {row.openReports}
          </Link>
        ) : (
          0
        )}
      </TableCell>
      <TableCell>
        <AdminState state={row.isDisabled ? 'disabled' : 'active'} />
      </TableCell>
    </TableRow>
  );
}
