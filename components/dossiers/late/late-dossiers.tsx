'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BackToList } from '@/components/case/back-to-list';
import { IssueFormDialog } from '@/components/dossiers/detail/issue-form-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { LateDossier } from '@/lib/dossiers/paper/late/list-late-without-apology';
import type { WrittenForm } from '@/lib/dossiers/paper/write-audited-form';
import { formatDateTime } from '@/lib/format/date-time';

const hrefOf = (code: string) => `/dossiers/${encodeURIComponent(code)}`;

/** Late dossiers whose applicants wait for an apology, each with the button that issues it. */
export function LateDossiers({ late }: { late: readonly LateDossier[] }) {
  const t = useTranslations('paper.late');
  const router = useRouter();
  const [asking, setAsking] = useState<string | null>(null);
  const [issued, setIssued] = useState<WrittenForm | null>(null);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, fontVariantNumeric: 'tabular-nums' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', fontSize: 14 }}>
        <BackToList list="/dossiers" label={t('back')} />
        <Link component={NextLink} href="/dossiers?lateness=late&sort=dueAt">
          {t('all')}
        </Link>
        <Link href="/late" target="_blank" rel="noopener">
          {t('publicLink')}
        </Link>
      </Box>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      {issued && (
        <Alert severity="success" role="status">
          {t('issued', { number: issued.number, code: issued.code })}{' '}
          <Link
            href={`/api/v1/dossiers/${encodeURIComponent(issued.code)}/forms/${issued.id}`}
            target="_blank"
            rel="noopener"
          >
            {t('open')}
          </Link>
        </Alert>
      )}
      {late.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneNext')} />
      ) : (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('table')}>
          <Table size="small" aria-label={t('table')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('code')}</TableCell>
                <TableCell>{t('procedure')}</TableCell>
                <TableCell>{t('department')}</TableCell>
                <TableCell>{t('due')}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {late.map(({ code, title, department, dueAt }) => (
                <TableRow key={code} data-late={code}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                    <Link component={NextLink} href={hrefOf(code)}>
                      {code}
                    </Link>
                  </TableCell>
                  <TableCell sx={{ minWidth: 160 }}>{title}</TableCell>
                  <TableCell sx={{ minWidth: 120 }}>{department}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDateTime(dueAt)}</TableCell>
                  <TableCell>
                    <Button
                      size="small"
                      variant="outlined"
                      aria-label={t('apologiseFor', { code })}
                      onClick={() => setAsking(code)}
                      sx={{ whiteSpace: 'nowrap' }}
                    >
                      {t('apologise')}
                    </Button>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {asking && (
        <IssueFormDialog
          code={asking}
          kind="apology"
          onClose={() => setAsking(null)}
          onIssued={(form) => {
            setAsking(null);
            setIssued(form);
            router.refresh();
          }}
        />
      )}
    </Box>
  );
}
