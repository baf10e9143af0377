'use client';

import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { WideTable } from '@/components/admin/wide-table';
import { EmptyState } from '@/components/ui/empty-state';
import { dayText } from '@/lib/format/day-text';
import type { ServiceLevelRow } from '@/lib/service-levels/list-service-levels';
import { useServiceLevelWords } from './service-level-words';

/** The service levels: what each usually promises, for how many categories, and what is planned. */
export function ServiceLevelList({ levels }: { levels: readonly ServiceLevelRow[] }) {
  const t = useTranslations();
  const words = useServiceLevelWords();
  if (levels.length === 0) return <EmptyState />;
  return (
    <WideTable label={t('levels.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('admin.fields.name')}</TableCell>
          <TableCell>{t('levels.usual')}</TableCell>
          <TableCell align="right">{t('levels.inForceCount')}</TableCell>
          <TableCell align="right">{t('levels.categories')}</TableCell>
          <TableCell>{t('levels.planned')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {levels.map((level) => (
          <TableRow key={level.id} hover>
            <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
              <Link component={NextLink} href={`/admin/service-levels/${level.id}`}>
                {level.name}
              </Link>
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {words.promise(level.resolveValue, level.resolveUnit)}
            </TableCell>
            <TableCell align="right">{level.inForce}</TableCell>
            <TableCell align="right">{level.categories}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {level.plannedFrom ? t('levels.from', { day: dayText(level.plannedFrom) }) : '–'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}
