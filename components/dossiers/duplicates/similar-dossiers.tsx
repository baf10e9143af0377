'use client';

import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/case/section';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { dossierHref } from '@/components/dossiers/list/dossier-columns';
import type { SimilarDossier } from '@/lib/dossiers/find-similar-dossiers';
import { formatDate } from '@/lib/format/date-time';

/** Dossiers that may repeat this one, each with why and the way to compare; nothing where there are none. */
export function SimilarDossiers({ code, similar }: { code: string; similar: readonly SimilarDossier[] }) {
  const t = useTranslations('duplicates');
  if (similar.length === 0) return null;
  return (
    <Section title={t('title')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('lead')}
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, fontSize: '0.875rem' }}
      >
        {similar.map((one) => (
          <Box
            component="li"
            key={one.code}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}
          >
            <MuiLink href={`${dossierHref(code)}/compare/${encodeURIComponent(one.code)}`}>
              {t('compareWith', { code: one.code })}
            </MuiLink>
            <DossierStateChip state={one.state} />
            <span>{t(`reason.${one.reason}`)}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {`${formatDate(one.submittedAt)} · ${one.receivedBy}`}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
