'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SlaVersionRow } from '@/lib/service-levels/get-service-level';
import { promises } from '@/lib/service-levels/service-level-schema';
import { dayText } from '@/lib/format/day-text';
import { useServiceLevelWords } from './service-level-words';

type Props = {
  label: string;
  levelId: number;
  versions: readonly SlaVersionRow[];
  /** What may be done with a version besides making the next one from it. */
  action?: (version: SlaVersionRow) => ReactNode;
};

/** Versions side by side: whom they hold for, since when, and what they promise. */
export function VersionTable({ label, levelId, versions, action }: Props) {
  const t = useTranslations('levels');
  const words = useServiceLevelWords();
  const span = ({ validFrom, validTo }: SlaVersionRow) =>
    validTo
      ? t('span', { from: dayText(validFrom), to: dayText(validTo) })
      : t('from', { day: dayText(validFrom) });
  if (versions.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('none')}
      </Typography>
    );
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t('holdsFor')}</TableCell>
            {promises.map((name) => (
              <TableCell key={name}>{t(`promised.${name}`)}</TableCell>
            ))}
            <TableCell>{t('warns')}</TableCell>
            <TableCell align="right">{t('extensions')}</TableCell>
            <TableCell>{t('next')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {versions.map((version) => (
            <TableRow key={version.id}>
              <TableCell component="th" scope="row" sx={{ minWidth: 170 }}>
                {words.scope(version)}
                <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{span(version)}</Box>
              </TableCell>
              {promises.map((name) => (
                <TableCell key={name} sx={{ minWidth: 92 }}>
                  {words.promiseOf(version, name)}
                </TableCell>
              ))}
              <TableCell sx={{ minWidth: 150 }}>
                {t('leads', {
                  warn: words.number(version.warnHours),
                  escalate: words.number(version.escalateHours),
                })}
              </TableCell>
              <TableCell align="right">{version.maxExtensions}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Link
                  component={NextLink}
                  href={`/admin/service-levels/${levelId}?from=${version.id}`}
                  aria-label={t('newFrom', { name: words.scope(version) })}
                  sx={{ display: 'inline-block', minHeight: 24 }}
                >
                  {t('newVersion')}
                </Link>
                {action?.(version)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
