import Box from '@mui/material/Box';
import Table, { type TableProps } from '@mui/material/Table';
import type { ReactNode } from 'react';

/** What a table stands in: it scrolls sideways where the window is narrower. */
export const tableFrame = {
  overflowX: 'auto',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
} as const;

type Props = { label: string; sx?: TableProps['sx']; children: ReactNode };

/** A table in its frame, which is scrolled by keyboard too. */
export function WideTable({ label, sx, children }: Props) {
  return (
    <Box sx={tableFrame} tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label} sx={sx}>
        {children}
      </Table>
    </Box>
  );
}
