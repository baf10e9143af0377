'use client';

import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import type { Route } from 'next';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';

type HistoryEntry = { url: string | null };
type NavigationHistory = { entries: () => HistoryEntry[]; currentEntry: { index: number } | null };

/** The list as it was last seen in this tab, filters, sort and page included; the plain list when there is none. */
function lastListUrl(list: string): string {
  const history = (window as Window & { navigation?: NavigationHistory }).navigation;
  const seen = history?.entries().slice(0, history.currentEntry?.index ?? 0) ?? [];
  for (const entry of seen.reverse()) {
    const url = entry.url ? new URL(entry.url) : null;
    if (url?.origin === location.origin && url.pathname === list) return url.pathname + url.search;
  }
  return list;
}

const neverChanges = () => () => {};

export const useListUrl = (list: '/reports' | '/dossiers') =>
  useSyncExternalStore(
    neverChanges,
    () => lastListUrl(list),
    () => list,
  ) as Route;

export function BackToList({ list, label }: { list: '/reports' | '/dossiers'; label: string }) {
  return (
    <Button
      component={Link}
      href={useListUrl(list)}
      size="small"
      color="inherit"
      startIcon={<ArrowBack />}
      sx={{ '@media print': { display: 'none' } }}
    >
      {label}
    </Button>
  );
}
