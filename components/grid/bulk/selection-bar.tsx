'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { ListPage, ListSelection } from '@/lib/lists/list-page';
import { mostSelected } from '@/lib/lists/list-params';
import type { Selection } from '../use-selection';
import type { BulkAction } from './bulk-facts';
import { BulkDialog } from './bulk-dialog';

export type BulkFacts = {
  /** `/api/v1/reports` */
  path: string;
  /** Everything that the list finds, as a query string. */
  whole: string;
  /** What decides what is in the list: another filter, another selection. */
  filter: string;
  actions: readonly BulkAction[];
};

type Props = {
  bulk: BulkFacts;
  selection: Selection;
  page: Pick<ListPage<unknown>, 'total' | 'totalIsExact'>;
  hrefOf: (code: string) => Route;
};

/** How many are selected, and what can be done with them. Below the rows, so that none of them moves when it appears. */
export function SelectionBar({ bulk, selection, page, hrefOf }: Props) {
  const t = useTranslations('bulk');
  const first = useRef<HTMLButtonElement>(null);
  const asked = useRef<AbortController>(null);
  const [open, setOpen] = useState<BulkAction | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isLost, setLost] = useState(false);
  const count = selection.chosen.size;
  useShortcut('b', t('toBar'), () => first.current?.focus(), count > 0);

  // Another filter: nobody waits for the answer any more.
  useEffect(() => () => asked.current?.abort(), [bulk.filter]);

  async function selectAll() {
    const asking = new AbortController();
    asked.current = asking;
    setAsking(true);
    const found = await fetch(`${bulk.path}/selection${bulk.whole}`, { signal: asking.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<ListSelection>) : null))
      .catch(() => null);
    if (found) selection.add(found.rows);
    setLost(!found && !asking.signal.aborted);
    setAsking(false);
  }

  const isWhole = page.totalIsExact && page.total <= mostSelected;
  return (
    <>
      {count > 0 && (
        <Box
          role="region"
          aria-label={t('bar')}
          sx={{
            position: 'sticky',
            bottom: 0,
            zIndex: 2,
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            p: 1,
            border: 1,
            borderColor: 'primary.main',
            borderRadius: 1,
            bgcolor: 'background.paper',
          }}
        >
          <Box component="span" role="status" sx={{ fontWeight: 600 }}>
            {t('chosen', { count })}
          </Box>
          {bulk.actions.map((action, at) => (
            <Button
              key={action.name}
              ref={at === 0 ? first : undefined}
              variant={at === 0 ? 'contained' : 'outlined'}
              onClick={() => setOpen(action)}
            >
              {t(`action.${action.name}`)}
            </Button>
          ))}
          <Box sx={{ flex: 1 }} />
          {count < Math.min(page.total, mostSelected) && (
            <Button loading={isAsking} onClick={() => void selectAll()}>
              {isWhole ? t('all', { count: page.total }) : t('first', { count: mostSelected })}
            </Button>
          )}
          <Button color="inherit" onClick={selection.clear}>
            {t('clear')}
          </Button>
          {count === mostSelected && (
            <Box component="span" role="status" sx={{ width: '100%', color: 'text.secondary' }}>
              {t('most', { count: mostSelected })}
            </Box>
          )}
          {isLost && (
            <Alert severity="error" sx={{ width: '100%' }}>
              {t('allFailed')}
            </Alert>
          )}
        </Box>
      )}
      {open && (
        <BulkDialog
          path={bulk.path}
          action={open}
          selection={selection}
          hrefOf={hrefOf}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
