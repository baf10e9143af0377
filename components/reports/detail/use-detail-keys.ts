'use client';

import { useTranslations } from 'next-intl';
import { useShortcut } from '@/components/ui/use-shortcut';
import { actionForKey } from '@/lib/reports/action-order';
import { hasForm, type FormAction } from '@/lib/reports/action-values';
import type { ReportAction } from '@/lib/reports/report';

type Keys = { offered: readonly ReportAction[]; onAction: (action: FormAction) => void; onNote: () => void };

/** The single keys of the detail page; "?" lists those that work now. */
export function useDetailKeys({ offered, onAction, onNote }: Keys): void {
  const t = useTranslations('reports.detail.keys');
  const bind = (key: string) => {
    const action = actionForKey(key, offered);
    const run = () => {
      if (action && hasForm(action)) onAction(action);
    };
    return [run, action !== null] as const;
  };
  useShortcut('a', t('assign'), ...bind('a'));
  useShortcut('t', t('transfer'), ...bind('t'));
  useShortcut('r', t('respond'), ...bind('r'));
  useShortcut('c', t('classify'), ...bind('c'));
  useShortcut('q', t('ask'), ...bind('q'));
  useShortcut('n', t('note'), onNote, offered.includes('note'));
}
