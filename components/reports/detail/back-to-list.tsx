'use client';

import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

type HistoryEntry = { url: string | null };
type NavigationHistory = { entries: () => HistoryEntry[]; currentEntry: { index: number } | null };

/** The list as it was last seen in this tab, filters, sort and page included; the plain list when there is none. */
function lastListUrl(): string {
  const history = (window as Window & { navigation?: NavigationHistory }).navigation;
  const seen = history?.entries().slice(0, history.currentEntry?.index ?? 0) ?? [];
  for (const entry of seen.reverse()) {
    const url = entry.url ? new URL(entry.url) : null;
    if (url?.origin === location.origin && url.pathname === '/reports') return url.pathname + url.search;
  }
  return '/reports';
}

const neverChanges = () => () => {};

export const useListUrl = () => useSyncExternalStore(neverChanges, lastListUrl, () => '/reports') as Route;

export function BackToList() {
  const t = useTranslations('reports.detail');
  return (
    <Button component={Link} href={useListUrl()} size="small" color="inherit" startIcon={<ArrowBack />}>
      {t('back')}
    </Button>
  );
}
