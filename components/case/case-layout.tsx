import Box from '@mui/material/Box';
import Snackbar from '@mui/material/Snackbar';
import type { ReactNode } from 'react';

type Props = {
  header: ReactNode;
  /** A form needs room for text and for what changed meanwhile; the rest of the page gives some. */
  isFormOpen: boolean;
  content: ReactNode;
  side: ReactNode;
  history: ReactNode;
  /** What was just done, said for four seconds. */
  said: string | null;
  onSaidOver: () => void;
};

const part = { display: 'grid', gap: 1.5, minWidth: 0, alignContent: 'start' } as const;

/** The page of one case: what it is and what happened on the left, what to do about it on the right; on paper one below the other. */
export function CaseLayout({ header, isFormOpen, content, side, history, said, onSaidOver }: Props) {
  const width = isFormOpen ? 'minmax(440px, 42%)' : '360px';
  const stacked = { display: 'grid', gap: 1.5, alignItems: 'start' } as const;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      {header}
      <Box
        sx={{
          ...stacked,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `minmax(0, 1fr) ${width}` },
          gridTemplateAreas: { xs: '"content" "side" "history"', md: '"content side" "history side"' },
          gridTemplateRows: { md: 'auto 1fr' },
          // A grid does not break well over sheets of paper.
          '@media print': { display: 'block', '& section': { breakInside: 'avoid-page', mb: 1 } },
        }}
      >
        <Box sx={{ ...part, gridArea: 'content' }}>{content}</Box>
        <Box sx={{ ...part, gridArea: 'side' }}>{side}</Box>
        <Box sx={{ ...part, gridArea: 'history' }}>{history}</Box>
      </Box>
      <Snackbar
        open={said !== null}
        autoHideDuration={4_000}
        onClose={(_event, why) => why !== 'clickaway' && onSaidOver()}
        message={said}
      />
    </Box>
  );
}
