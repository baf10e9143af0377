'use client';

import FirstPageIcon from '@mui/icons-material/FirstPage';
import LastPageIcon from '@mui/icons-material/LastPage';
import NextIcon from '@mui/icons-material/NavigateNext';
import PreviousIcon from '@mui/icons-material/NavigateBefore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatTime } from '@/lib/format/date-time';
import { pageSizes, type PageSize } from '@/lib/lists/list-params';
import type { ListPage, ListRow } from '@/lib/lists/list-page';
import type { PageChange } from './list-words';

/** Which rows these are, of how many, as of when, and the way to the others. A total that is not exact has no last page. */
export function ListFooter({ page, change }: { page: ListPage<ListRow>; change: PageChange }) {
  const t = useTranslations('grid');
  const pages = Math.max(1, Math.ceil(page.total / page.pageSize));
  const hasNext = page.totalIsExact ? page.page < pages : page.rows.length === page.pageSize;
  const from = (page.page - 1) * page.pageSize + 1;
  const go = (to: number) => change({ page: to });
  const button = (label: string, icon: ReactNode, to: number, isOff: boolean) => (
    <IconButton size="small" aria-label={label} title={label} disabled={isOff} onClick={() => go(to)}>
      {icon}
    </IconButton>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        pt: 0.5,
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      <span>{t('asOf', { time: formatTime(page.asOf) })}</span>
      <Box sx={{ flex: 1 }} />
      <Select
        variant="standard"
        disableUnderline
        size="small"
        value={page.pageSize}
        onChange={(event) => change({ pageSize: Number(event.target.value) as PageSize })}
        renderValue={(size) => `${t('pageSize')}: ${size}`}
        slotProps={{ input: { 'aria-label': t('pageSize') } }}
        sx={{ fontSize: 'inherit' }}
      >
        {pageSizes.map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </Select>
      {page.rows.length > 0 && <span>{t('range', { from, to: from + page.rows.length - 1 })}</span>}
      <Box
        component="nav"
        aria-label={t('pages', { page: page.page })}
        sx={{ display: 'flex', alignItems: 'center' }}
      >
        {button(t('firstPage'), <FirstPageIcon fontSize="small" />, 1, page.page <= 1)}
        {button(t('previousPage'), <PreviousIcon fontSize="small" />, page.page - 1, page.page <= 1)}
        <span>
          {page.totalIsExact ? t('pagesOf', { page: page.page, pages }) : t('pages', { page: page.page })}
        </span>
        {button(t('nextPage'), <NextIcon fontSize="small" />, page.page + 1, !hasNext)}
        {page.totalIsExact &&
          button(t('lastPage'), <LastPageIcon fontSize="small" />, pages, page.page >= pages)}
      </Box>
    </Box>
  );
}
