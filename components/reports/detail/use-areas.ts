'use client';

import { useState } from 'react';
import { maxAreas, type PhotoArea } from '@/lib/files/redaction';

export type DrawnArea = PhotoArea & { id: number };

/** Where an area begins that is added without drawing it. */
const middle: PhotoArea = { left: 400, top: 400, width: 200, height: 200 };

/** The areas that are being drawn on a photo, each with a number that stays its own. */
export function useAreas(initial: readonly PhotoArea[]) {
  const [state, setState] = useState(() => ({
    areas: initial.map((area, id): DrawnArea => ({ ...area, id })),
    nextId: initial.length,
  }));
  const { areas } = state;
  return {
    areas,
    isFull: areas.length >= maxAreas,
    /** @returns the number of the new area */
    add: (area: PhotoArea = middle): number => {
      setState(({ areas: now, nextId }) => ({
        areas: [...now, { ...area, id: nextId }],
        nextId: nextId + 1,
      }));
      return state.nextId;
    },
    change: (id: number, area: PhotoArea) =>
      setState((now) => ({
        ...now,
        areas: now.areas.map((each) => (each.id === id ? { ...area, id } : each)),
      })),
    remove: (id: number) =>
      setState((now) => ({ ...now, areas: now.areas.filter((each) => each.id !== id) })),
  };
}
