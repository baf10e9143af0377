'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import { formatShare } from '@/lib/format/number';
import type { Language } from '@/lib/i18n/languages';
import { figureHref, figureKinds, type ReportFigures } from '@/lib/reports/report-figures';
import { FigureLink } from './figure-link';

/** The four totals; each opens its rows. On time is said with what it was divided by. */
export function FigureTiles({ figures }: { figures: ReportFigures }) {
  const t = useTranslations('dashboard');
  const language = useLocale() as Language;
  const { total } = figures;
  const onTime = formatShare(total.closed - total.closedLate, total.closed, language);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      {figureKinds.map((kind) => (
        <Box
          key={kind}
          sx={{
            borderLeft: 3,
            borderColor: kind === 'late' || kind === 'closedLate' ? 'status.late.main' : 'primary.main',
            pl: 1.5,
          }}
        >
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t(`kinds.${kind}`)}
          </Typography>
          <Typography component="div" sx={{ fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 }}>
            <FigureLink value={total[kind]} href={figureHref(figures, kind)} label={t(`kinds.${kind}`)} />
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {kind === 'closed' ? t('onTime', { share: onTime }) : t(`kindNotes.${kind}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
