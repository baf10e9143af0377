'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
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

const rowLook = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
} as const;

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
        <Box component="ul" aria-label={t('table')} sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 14 }}>
          {late.map(({ code, title, department, dueAt }) => (
            <Box component="li" key={code} data-late={code} sx={rowLook}>
              <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
                <Link component={NextLink} href={hrefOf(code)} sx={{ fontWeight: 500 }}>
                  {code}
                </Link>
                {` · ${title}`}
                <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
                  {`${t('due')} ${formatDateTime(dueAt)} · ${t('department')}: ${department}`}
                </Box>
              </Box>
              <Button
                size="small"
                variant="outlined"
                aria-label={t('apologiseFor', { code })}
                onClick={() => setAsking(code)}
              >
                {t('apologise')}
              </Button>
            </Box>
          ))}
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
