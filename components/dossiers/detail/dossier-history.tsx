'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formatDateTime } from '@/lib/format/date-time';

/** What happened, the newest first; notes say that the applicant does not see them. */
export function DossierHistory({ timeline }: { timeline: DossierDetail['timeline'] }) {
  const t = useTranslations('dossiers');
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, fontSize: '0.875rem' }}>
      {timeline.toReversed().map((entry) => {
        const key = `event.${entry.kind.replaceAll('.', '_')}` as 'event.dossier_received';
        return (
          <Box component="li" key={entry.id} sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.25 }}>
            <Box sx={{ fontWeight: 500 }}>
              {entry.type === 'note' ? t('detail.note') : t.has(key) ? t(key) : entry.kind}
            </Box>
            {entry.text && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{entry.text}</Box>}
            <Box sx={{ color: 'text.secondary' }}>
              {entry.actor} · {formatDateTime(entry.at)}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
