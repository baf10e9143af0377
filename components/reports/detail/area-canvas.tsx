'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { areaBetween, moveArea, resizeArea, whole, type PhotoArea } from '@/lib/files/redaction';
import type { DrawnArea } from './use-areas';

/** An arrow key moves by one per cent of the picture. */
const keyStep = 10;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

type Point = { x: number; y: number };
type Drag =
  { kind: 'draw'; from: Point; to: Point } | { kind: 'move' | 'resize'; from: Point; before: DrawnArea };

const percent = (part: number) => `${(part * 100) / whole}%`;
const placeOf = (area: PhotoArea) => ({
  left: percent(area.left),
  top: percent(area.top),
  width: percent(area.width),
  height: percent(area.height),
});
const look = {
  position: 'absolute',
  bgcolor: 'rgba(0, 0, 0, 0.7)',
  border: 2,
  borderColor: 'common.white',
} as const;

type Props = {
  url: string;
  alt: string;
  areas: readonly DrawnArea[];
  /** The area that takes the focus once it is there. */
  focusId: number | null;
  onAdd: (area: PhotoArea) => void;
  onChange: (id: number, area: PhotoArea) => void;
  onRemove: (id: number) => void;
};

/** The photo with its covered areas: drawn, moved and resized by pointer, moved, resized and removed by keys. */
export function AreaCanvas({ url, alt, areas, focusId, onAdd, onChange, onRemove }: Props) {
  const t = useTranslations('photos');
  const canvas = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  function pointOf(event: PointerEvent): Point {
    const box = canvas.current?.getBoundingClientRect();
    if (!box?.width || !box.height) return { x: 0, y: 0 };
    return {
      x: ((event.clientX - box.left) / box.width) * whole,
      y: ((event.clientY - box.top) / box.height) * whole,
    };
  }
  function begin(event: PointerEvent, started: (at: Point) => Drag) {
    if (event.button !== 0) return;
    event.stopPropagation();
    canvas.current?.setPointerCapture(event.pointerId);
    setDrag(started(pointOf(event)));
  }
  function onPointerMove(event: PointerEvent) {
    if (!drag) return;
    const at = pointOf(event);
    if (drag.kind === 'draw') return setDrag({ ...drag, to: at });
    const step = drag.kind === 'move' ? moveArea : resizeArea;
    onChange(
      drag.before.id,
      step(drag.before, Math.round(at.x - drag.from.x), Math.round(at.y - drag.from.y)),
    );
  }
  function onPointerUp() {
    const drawn = drag?.kind === 'draw' ? areaBetween(drag.from, drag.to) : null;
    if (drawn) onAdd(drawn);
    setDrag(null);
  }
  function onKeyDown(event: KeyboardEvent, area: DrawnArea) {
    const arrow = arrows[event.key];
    if (arrow) onChange(area.id, (event.shiftKey ? resizeArea : moveArea)(area, ...arrow));
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(area.id);
    else return;
    event.preventDefault();
  }

  const drawing = drag?.kind === 'draw' ? areaBetween(drag.from, drag.to) : null;
  const rounded = (part: number) => part / 10;
  return (
    <Box
      ref={canvas}
      data-testid="area-canvas"
      onPointerDown={(event) => begin(event, (at) => ({ kind: 'draw', from: at, to: at }))}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
      sx={{
        position: 'relative',
        justifySelf: 'center',
        lineHeight: 0,
        touchAction: 'none',
        cursor: 'crosshair',
      }}
    >
      <Box
        component="img"
        src={url}
        alt={alt}
        draggable={false}
        sx={{ display: 'block', maxWidth: '100%', maxHeight: '58vh', minHeight: 120 }}
      />
      {areas.map((area, index) => (
        <Box
          key={area.id}
          component="button"
          type="button"
          ref={(element: HTMLButtonElement | null) => {
            if (element && area.id === focusId && !element.dataset.focused) {
              element.dataset.focused = 'yes';
              element.focus();
            }
          }}
          aria-label={t('areaAt', {
            number: index + 1,
            left: rounded(area.left),
            top: rounded(area.top),
            width: rounded(area.width),
            height: rounded(area.height),
          })}
          onPointerDown={(event: PointerEvent) =>
            begin(event, (from) => ({ kind: 'move', from, before: area }))
          }
          onKeyDown={(event: KeyboardEvent) => onKeyDown(event, area)}
          style={placeOf(area)}
          sx={{
            ...look,
            p: 0,
            color: 'common.white',
            cursor: 'move',
            '&:focus-visible': { outline: '3px solid', outlineColor: 'warning.main', outlineOffset: 2 },
          }}
        >
          {index + 1}
          <Box
            component="span"
            onPointerDown={(event: PointerEvent) =>
              begin(event, (from) => ({ kind: 'resize', from, before: area }))
            }
            sx={{
              position: 'absolute',
              right: -6,
              bottom: -6,
              width: 14,
              height: 14,
              bgcolor: 'common.white',
              border: 1,
              borderColor: 'common.black',
              cursor: 'nwse-resize',
            }}
          />
        </Box>
      ))}
      {drawing ? <Box style={placeOf(drawing)} sx={{ ...look, pointerEvents: 'none' }} /> : null}
    </Box>
  );
}
