'use client';

import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';

/** none: may not export. all: the export reaches every row of the list. some: it reaches less than the list shows. */
export type ExportReach = 'none' | 'some' | 'all';

type Props = { href: string; page: { total: number; totalIsExact: boolean }; reach: ExportReach };

/** Everything filtered, as CSV. Says how many rows when the export reaches exactly what the list shows. */
export function ExportButton({ href, page, reach }: Props) {
  const t = useTranslations('grid.export');
  if (reach === 'none') return null;
  const label =
    reach === 'some' ? t('button') : t(page.totalIsExact ? 'rows' : 'rowsMore', { count: page.total });
  return (
    <Button
      component="a"
      href={href}
      download
      variant="outlined"
      startIcon={<DownloadIcon />}
      disabled={page.total === 0}
    >
      {label}
    </Button>
  );
}
