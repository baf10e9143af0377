import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode };

/** Labels and values in two aligned columns; facts without a value are left out. */
export function FactList({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'minmax(88px, max-content) minmax(0, 1fr)',
        columnGap: 1.5,
        rowGap: 0.5,
        fontSize: 14,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {facts.map((fact) =>
        fact === null ? null : (
          <Box key={fact.label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {fact.label}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {fact.value}
            </Box>
          </Box>
        ),
      )}
    </Box>
  );
}
