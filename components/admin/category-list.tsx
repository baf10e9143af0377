'use client';

import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import NextLink from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CategoryRow } from '@/lib/categories/list-categories';
import { AdminState } from './state-chip';
import { WideTable } from './wide-table';

/** The categories with what each asks for before the citizen is answered. */
export function CategoryList({ categories }: { categories: readonly CategoryRow[] }) {
  const t = useTranslations('settings.categories');
  const admin = useTranslations('admin.fields');
  const common = useTranslations('common');
  const isEnglish = useLocale() === 'en';
  const yes = (flag: boolean) => (flag ? common('yes') : '–');
  return (
    <WideTable label={t('title')}>
      <TableHead>
        <TableRow>
          <TableCell>{admin('name')}</TableCell>
          <TableCell>{t('group')}</TableCell>
          <TableCell>{admin('requiresResultCode')}</TableCell>
          <TableCell>{admin('requiresResultPhoto')}</TableCell>
          <TableCell>{t('sensitive')}</TableCell>
          <TableCell>{admin('state')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {categories.length === 0 ? (
          <TableRow>
            <TableCell colSpan={6}>{t('none')}</TableCell>
          </TableRow>
        ) : null}
        {categories.map((category) => (
          <TableRow key={category.id} hover data-category={category.code}>
            <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
              <Link component={NextLink} href={`/admin/categories/${category.id}`}>
                {isEnglish ? category.nameEn : category.name}
              </Link>
            </TableCell>
            <TableCell sx={{ minWidth: 120 }}>{category.groupName || '–'}</TableCell>
            <TableCell>{yes(category.requiresResultCode)}</TableCell>
            <TableCell>{yes(category.requiresResultPhoto)}</TableCell>
            <TableCell>{yes(category.isSensitive)}</TableCell>
            <TableCell>
              <AdminState state={category.isRetired ? 'disabled' : 'active'} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}
