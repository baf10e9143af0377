'use client';

import type { GridColumnVisibilityModel } from '@mui/x-data-grid';
import { useState } from 'react';

/** Which columns this person shows, remembered in this browser. Only for parts that are rendered in the browser alone. */
export function useColumnChoice(list: string, standard: GridColumnVisibilityModel) {
  const key = `congvu-columns-${list}`;
  const [model, setModel] = useState<GridColumnVisibilityModel>(() => ({ ...standard, ...remembered(key) }));
  const choose = (next: GridColumnVisibilityModel) => {
    setModel(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A full or forbidden store only means that the choice is forgotten.
    }
  };
  return [model, choose] as const;
}

function remembered(key: string): GridColumnVisibilityModel {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, shown]) => typeof shown === 'boolean'));
  } catch {
    return {};
  }
}
