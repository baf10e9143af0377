'use client';

import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { moveArea, resizeArea, smallestArea, whole, type PhotoArea } from '@/lib/files/redaction';
import type { DrawnArea } from './use-areas';

const sides = ['left', 'top', 'width', 'height'] as const;
type Side = (typeof sides)[number];

/** The area with one of its four numbers changed, kept inside the picture. */
function withSide(area: PhotoArea, side: Side, value: number): PhotoArea {
  const by = value - area[side];
  switch (side) {
    case 'left':
      return moveArea(area, by, 0);
    case 'top':
      return moveArea(area, 0, by);
    case 'width':
      return resizeArea(area, by, 0);
    case 'height':
      return resizeArea(area, 0, by);
  }
}

type CellProps = { label: string; value: number; lowest: number; onValue: (value: number) => void };

/** A number in per cent. What is being typed stays as it is typed until the field is left. */
function PercentField({ label, value, lowest, onValue }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      size="small"
      type="number"
      value={typed ?? value / 10}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = Number(event.target.value);
        if (event.target.value !== '' && Number.isFinite(number)) onValue(Math.round(number * 10));
      }}
      slotProps={{ htmlInput: { 'aria-label': label, min: lowest / 10, max: whole / 10, step: 1 } }}
      sx={{ '& input': { px: 1, py: 0.5 } }}
    />
  );
}

type Props = {
  areas: readonly DrawnArea[];
  onChange: (id: number, area: PhotoArea) => void;
  onRemove: (id: number) => void;
};

/** The covered areas as numbers: the same as on the photo, for whoever does not see or point at it. */
export function AreaList({ areas, onChange, onRemove }: Props) {
  const t = useTranslations('photos');
  if (areas.length === 0) return <Typography variant="body2">{t('noAreas')}</Typography>;
  return (
    <Box
      component="ol"
      aria-label={t('areas', { count: areas.length })}
      sx={{ m: 0, p: 0, listStyle: 'none' }}
    >
      <Box
        component="li"
        aria-hidden
        sx={{
          display: 'grid',
          gridTemplateColumns: '1.5em repeat(4, 1fr) 34px',
          gap: 0.5,
          typography: 'caption',
        }}
      >
        <span />
        {sides.map((side) => (
          <span key={side}>{t(side)} %</span>
        ))}
      </Box>
      {areas.map((area, index) => (
        <Box
          component="li"
          key={area.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: '1.5em repeat(4, 1fr) 34px',
            gap: 0.5,
            alignItems: 'center',
            mb: 0.5,
          }}
        >
          <Typography variant="body2">{index + 1}</Typography>
          {sides.map((side) => (
            <PercentField
              key={side}
              label={t('percent', { field: t(side), number: index + 1 })}
              value={area[side]}
              lowest={side === 'width' || side === 'height' ? smallestArea : 0}
              onValue={(value) => onChange(area.id, withSide(area, side, value))}
            />
          ))}
          <IconButton
            size="small"
            aria-label={t('remove', { number: index + 1 })}
            onClick={() => onRemove(area.id)}
          >
            <Delete fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}
