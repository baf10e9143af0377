'use client';

import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { PageLinks } from '@/components/admin/page-links';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty } from '@/components/ui/list-empty';
import type { TextPage } from '@/lib/texts/list-texts';
import { textListHref, type TextListParams } from '@/lib/texts/text-list-params';
import type { TextFacts } from '@/lib/texts/text-rows';
import { WideTable } from '../wide-table';

/** One page of texts: what stands in both languages, and the shipped words of those that were changed. */
export function TextTable({ texts, params }: { texts: TextPage; params: TextListParams }) {
  const t = useTranslations('texts');
  const { rows, total, page, pageSize } = texts;
  if (rows.length === 0) return <Empty total={total} params={params} />;
  return (
    <>
      <WideTable label={t('title')} sx={{ minWidth: 720, tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '28%' }}>{t('key')}</TableCell>
            <Heading language="vi" />
            <Heading language="en" />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, ownPage, vi, en }) => (
            <TableRow key={key} hover sx={{ '& td, & th': { verticalAlign: 'top' } }}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                <Link component={NextLink} href={ownPage ?? `/admin/texts/${key}`}>
                  <code translate="no">{key}</code>
                </Link>
              </TableCell>
              <Words facts={vi} />
              <Words facts={en} />
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
      <PageLinks
        page={page}
        pageSize={pageSize}
        shown={rows.length}
        total={total}
        href={(to) => textListHref({ ...params, page: to })}
      />
    </>
  );
}

function Heading({ language }: { language: 'vi' | 'en' }) {
  return <TableCell>{useTranslations('admin.fields')(language)}</TableCell>;
}

function Words({ facts: { text, shipped, isChanged, outdated } }: { facts: TextFacts }) {
  const t = useTranslations('texts');
  return (
    <TableCell sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
      {(isChanged || outdated) && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          <Chip
            component="span"
            size="small"
            variant="outlined"
            color={outdated ? 'warning' : 'default'}
            label={t(outdated ? 'outdated' : 'changed')}
            sx={{ mr: 0.75 }}
          />
          {outdated ?? t('shipped', { text: shipped })}
        </Typography>
      )}
    </TableCell>
  );
}

function Empty({ total, params }: { total: number; params: TextListParams }) {
  const t = useTranslations('texts');
  const isNoneChanged = total === 0 && params.changed && params.q === '' && params.namespace === null;
  if (!isNoneChanged)
    return (
      <ListEmpty total={total} firstHref={textListHref({ ...params, page: 1 })} clearHref="/admin/texts" />
    );
  return (
    <EmptyState title={t('noneChangedTitle')} text={t('noneChangedText')}>
      <Button component={NextLink} href="/admin/texts" variant="outlined">
        {t('all')}
      </Button>
    </EmptyState>
  );
}
