'use client';

import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

/** How far it is, in words and as a bar. */
export function BulkProgress({ label, answered, count }: { label: string; answered: number; count: number }) {
  return (
    <Box role="status">
      <Box component="span" sx={{ fontSize: '0.875rem' }}>
        {label}
      </Box>
      <LinearProgress
        variant="determinate"
        aria-label={label}
        value={count === 0 ? 100 : Math.round((100 * answered) / count)}
        sx={{ mt: 0.5 }}
      />
    </Box>
  );
}
