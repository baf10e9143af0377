'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A whole page that only says something: what happened, why, and what to do next. */
export function MessagePage({
  title,
  text,
  detail,
  children,
}: {
  title: string;
  text: string;
  detail?: string;
  children?: ReactNode;
}) {
  return (
    <Box role="alert" sx={{ maxWidth: 560, mx: 'auto', py: 6, px: 2 }}>
      <Typography component="h1" variant="h1" gutterBottom>
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{text}</Typography>
      {detail && (
        <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {detail}
        </Typography>
      )}
      {children && <Box sx={{ display: 'flex', gap: 1, mt: 3, flexWrap: 'wrap' }}>{children}</Box>}
    </Box>
  );
}
