import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

type Props = {
  title: string;
  aside?: ReactNode;
  /** What is done on a screen only. */
  notPrinted?: boolean;
  children: ReactNode;
};

/** One titled block of the page of a case. */
export function Section({ title, aside, notPrinted, children }: Props) {
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={{ p: 1.5, minWidth: 0, '@media print': notPrinted ? { display: 'none' } : {} }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          columnGap: 1,
          mb: 0.75,
        }}
      >
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
