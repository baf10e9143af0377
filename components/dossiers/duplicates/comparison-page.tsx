'use client';

import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/admin/panel';
import { dossierHref } from '@/components/dossiers/list/dossier-columns';
import { PageHeader } from '@/components/ui/page-header';
import type { DossierComparison } from '@/lib/dossiers/get-dossier-comparison';
import { useComparisonParts, type ComparisonPart } from './use-comparison-parts';

const columns = { xs: 'minmax(0, 1fr) minmax(0, 1fr)', md: '220px minmax(0, 1fr) minmax(0, 1fr) 110px' };

/** What differs says so in a word and a heavier type: colour is not needed to see it. */
function Part({ part, codes }: { part: ComparisonPart; codes: readonly [string, string] }) {
  const t = useTranslations('duplicates');
  return (
    <Panel title={part.title}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
        {part.rows.map((row) => {
          const differs = row.isSame === false;
          const value = { overflowWrap: 'anywhere', fontWeight: differs ? 600 : 400 } as const;
          return (
            <Box
              component="li"
              key={row.label}
              data-differs={differs}
              sx={{
                display: 'grid',
                gridTemplateColumns: columns,
                columnGap: 2,
                py: 0.75,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              <Box sx={{ color: 'text.secondary', gridColumn: { xs: '1 / -1', md: 'auto' } }}>
                {row.label}
              </Box>
              {([row.left, row.right] as const).map((text, at) => (
                <Box key={codes[at]} role="group" aria-label={codes[at]} sx={value}>
                  {text}
                </Box>
              ))}
              <Box sx={{ ...value, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
                {row.isSame === null ? t('unknown') : differs ? `≠ ${t('differs')}` : t('same')}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}

/** Two dossiers side by side (F6): may one be the other, sent twice? */
export function ComparisonPage({ comparison }: { comparison: DossierComparison }) {
  const t = useTranslations('duplicates');
  const { left, right } = comparison;
  const parts = useComparisonParts(comparison);
  const different = parts.flatMap(({ rows }) => rows).filter(({ isSame }) => isSame === false).length;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      <PageHeader title={t('compareTitle')} subtitle={t('different', { count: different })} />
      <Box sx={{ display: 'grid', gridTemplateColumns: columns, columnGap: 2, px: 2 }}>
        <Box sx={{ display: { xs: 'none', md: 'block' } }} />
        {[left.code, right.code].map((code) => (
          <MuiLink key={code} href={dossierHref(code)} sx={{ overflowWrap: 'anywhere', fontWeight: 500 }}>
            {code}
          </MuiLink>
        ))}
      </Box>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map((part) => (
          <Part key={part.title} part={part} codes={[left.code, right.code]} />
        ))}
    </Box>
  );
}
