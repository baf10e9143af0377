'use client';

import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { ExportReach } from '@/lib/access/export-reach';

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
