'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { HistoryList } from '@/components/admin/history-list';
import { Panel } from '@/components/admin/panel';
import { PageHeader } from '@/components/ui/page-header';
import type { HistoryEntry } from '@/lib/organisation/list-history';
import type { TextRow } from '@/lib/texts/text-rows';
import { TextForm } from './text-form';

type Props = {
  row: TextRow;
  history: HistoryEntry[];
  /** What is filled into the text, as it is written in it. */
  names: readonly string[];
};

/** One text: its words in both languages, and who changed them when. */
export function TextPageView({ row, history, names }: Props) {
  const t = useTranslations();
  return (
    <>
      <PageHeader
        title={t('texts.editTitle')}
        subtitle={<code translate="no">{row.key}</code>}
        actions={
          <Button component={NextLink} href="/admin/texts" color="inherit">
            {t('texts.all')}
          </Button>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 880 }}>
        {row.ownPage ? (
          <Alert
            severity="info"
            action={
              <Button component={NextLink} href={row.ownPage} color="inherit" size="small">
                {t('texts.toOwnPage')}
              </Button>
            }
          >
            {t('texts.ownPage')}
          </Alert>
        ) : (
          <TextForm row={row} names={names} />
        )}
        <Panel title={t('admin.history.title')}>
          <HistoryList entries={history} />
        </Panel>
      </Box>
    </>
  );
}
