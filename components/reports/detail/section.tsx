import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

type Props = { title: string; aside?: ReactNode; children: ReactNode };

/** One titled block of the detail page. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 0.75 }}>
        <Typography
          id={id}
          component="h2"
          variant="subtitle2"
          sx={{ color: 'text.secondary', fontWeight: 600 }}
        >
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Paper>
  );
}
