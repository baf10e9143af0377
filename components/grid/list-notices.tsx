'use client';

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { IgnoredParam } from '@/lib/lists/list-params';
import type { ListWords } from './list-words';

type Props = {
  words: ListWords;
  searchedAs: string | null;
  ignored: readonly IgnoredParam[];
  /** Records that arrived and are not shown yet. */
  waiting: number;
  onShowWaiting: () => void;
  isSlow: boolean;
};

/** What the reader should know before reading the rows. */
export function ListNotices({ words, searchedAs, ignored, waiting, onShowWaiting, isSlow }: Props) {
  const t = useTranslations('grid');
  const unknown = ignored.map(({ name, value }) => `${name}=${value}`).join(', ');
  return (
    <>
      {unknown && <Alert severity="warning">{t('ignored', { list: unknown })}</Alert>}
      {searchedAs === 'typo' && <Alert severity="info">{words.typo}</Alert>}
      {waiting > 0 && (
        <Alert
          severity="info"
          role="status"
          action={
            <Button size="small" onClick={onShowWaiting}>
              {t('showNew')}
            </Button>
          }
        >
          {words.newRecords(waiting)}
        </Alert>
      )}
      {isSlow && (
        <Alert severity="info" role="status">
          {t('slow')}
        </Alert>
      )}
    </>
  );
}
