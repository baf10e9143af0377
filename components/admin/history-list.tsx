'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/format/date-time';
import type { HistoryEntry } from '@/lib/organisation/list-history';

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

function useText(names: Names) {
  const t = useTranslations('admin');
  return (field: string, value: unknown): string => {
    const one = (item: unknown): string => {
      if (item === null || item === undefined || item === '') return t('history.empty');
      if (field === 'validFrom') return formatDateTime(String(item));
      if (typeof item === 'object') {
        const role = item as { roleId?: number; departmentId?: number | null };
        const name = names.roleId?.[String(role.roleId)] ?? `#${role.roleId}`;
        return role.departmentId
          ? `${name} (${names.departmentId?.[String(role.departmentId)] ?? `#${role.departmentId}`})`
          : name;
      }
      return names[field]?.[String(item)] ?? String(item);
    };
    return Array.isArray(value) ? value.map(one).join(', ') || t('history.empty') : one(value);
  };
}

type Props = {
  entries: readonly HistoryEntry[];
  names?: Names;
  /** How a value is said, where names are not enough; empty: nothing there. */
  textOf?: (field: string, value: unknown) => string;
};

/** Who changed what and when, newest first, with the values before and after. */
export function HistoryList({ entries, names = {}, textOf }: Props) {
  const t = useTranslations('admin');
  const usual = useText(names);
  const text = (field: string, value: unknown) =>
    textOf ? textOf(field, value) || t('history.empty') : usual(field, value);
  if (entries.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('history.none')}
      </Typography>
    );
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {entries.map((entry) => {
        const fields = [...new Set([...Object.keys(entry.before), ...Object.keys(entry.after)])];
        return (
          <Box
            component="li"
            key={entry.id}
            sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, minWidth: 0 }}
          >
            <Typography variant="body2">
              <Box component="span" sx={{ fontWeight: 600 }}>
                {t(`actions.${entry.action.replace('.', '_') as 'person_edit'}`)}
              </Box>
              {` · ${entry.actor} · ${formatDateTime(entry.at)}`}
            </Typography>
            {entry.reason && (
              <Typography variant="body2">{t('history.reason', { reason: entry.reason })}</Typography>
            )}
            {fields.map((field) => (
              <Typography
                key={field}
                variant="body2"
                sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
              >
                {`${t(`fields.${field as 'name'}`)}: `}
                {field in entry.before && <del>{text(field, entry.before[field])}</del>}
                {field in entry.before && ' → '}
                <Box component="ins" sx={{ textDecoration: 'none', color: 'text.primary' }}>
                  {text(field, entry.after[field])}
                </Box>
              </Typography>
            ))}
          </Box>
        );
      })}
    </Box>
  );
}
