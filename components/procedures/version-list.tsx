'use client';

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProcedureVersionRow } from '@/lib/procedures/get-procedure';
import { dayText } from '@/lib/format/day-text';

const tones = { past: 'neutral', in_force: 'done', planned: 'waiting' } as const;

/** Every version, the newest first, with the days it holds and the dossiers received under it. */
export function VersionList({
  procedureId,
  versions,
  shown,
}: {
  procedureId: number;
  versions: readonly ProcedureVersionRow[];
  shown: number;
}) {
  const t = useTranslations('procedures');
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {versions.map((version) => {
        const from = dayText(version.validFrom);
        return (
          <Box
            component="li"
            key={version.id}
            sx={{ borderLeft: 3, borderColor: version.id === shown ? 'primary.main' : 'divider', pl: 1.5 }}
          >
            <Link
              component={NextLink}
              href={`/admin/procedures/${procedureId}?version=${version.id}`}
              aria-current={version.id === shown ? 'true' : undefined}
              sx={{ display: 'inline-block', minHeight: 24, fontWeight: version.id === shown ? 600 : 400 }}
            >
              {version.validTo ? t('span', { from, to: dayText(version.validTo) }) : t('spanOpen', { from })}
            </Link>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <Box component="span" sx={{ color: `status.${tones[version.phase]}.text` }}>
                {t(`phase.${version.phase}`)}
              </Box>
              {` · ${t('dossiers', { count: version.dossiers })}`}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
