'use client';

import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/admin/panel';
import { dossierHref } from '@/components/dossiers/list/dossier-columns';
import { EmptyState } from '@/components/ui/empty-state';
import type { SyncMismatch } from '@/lib/dossiers/sync/compare-national';
import type { SyncImports as Found } from '@/lib/dossiers/sync/get-sync-imports';
import { formatDateTime } from '@/lib/format/date-time';

const listStyle = { m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' } as const;
const lineStyle = {
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0 },
} as const;

/** One dossier that does not match: why its code was not understood, or what each side says of each field. */
function Mismatch({ mismatch }: { mismatch: SyncMismatch }) {
  const t = useTranslations('sync');
  const isOurs = mismatch.problem === null || mismatch.problem === 'repeated_code';
  return (
    <Box component="li" sx={lineStyle}>
      {isOurs ? (
        <MuiLink href={dossierHref(mismatch.code)}>{mismatch.code}</MuiLink>
      ) : (
        <Box component="span" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
          {mismatch.code}
        </Box>
      )}
      {mismatch.problem && <Box>{t(`problem.${mismatch.problem}`)}</Box>}
      {mismatch.fields.length > 0 && (
        <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', rowGap: 0.25 }}>
          {mismatch.fields.map(({ field, ours, theirs }) => (
            <Box key={field} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
              <Box component="dt" sx={{ color: 'text.secondary', minWidth: 160 }}>
                {field}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {t('sides', { ours: ours ?? '–', theirs: theirs ?? '–' })}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** The import that is shown, and the ones before it. */
export function SyncImports({ found: { imports, shown } }: { found: Found }) {
  const t = useTranslations('sync');
  if (!shown) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      <Panel title={t('shown', { at: formatDateTime(shown.at) })}>
        <Typography sx={{ mb: 1 }}>
          {t('counts', { total: shown.total, matched: shown.matched, wrong: shown.mismatches.length })}
        </Typography>
        <Box component="ul" sx={listStyle}>
          {shown.mismatches.map((mismatch, index) => (
            <Mismatch key={index} mismatch={mismatch} />
          ))}
        </Box>
      </Panel>
      <Panel title={t('earlier')}>
        <Box component="ul" sx={listStyle}>
          {imports.map((one) => (
            <Box component="li" key={one.id} sx={lineStyle}>
              <MuiLink
                component={NextLink}
                underline="always"
                href={`/admin/sync?import=${one.id}`}
                aria-current={one.id === shown.id ? 'true' : undefined}
              >
                {formatDateTime(one.at)}
              </MuiLink>
              {` · ${one.by} · ${t('brief', { total: one.total, matched: one.matched })}`}
            </Box>
          ))}
        </Box>
      </Panel>
    </Box>
  );
}
