'use client';

import { useState } from 'react';

const shownFor = 2_000;

/** Copies a text. `copied` is true for a moment afterwards; the answer is false where the browser forbids it (no https). */
export function useCopy() {
  const [copied, setCopied] = useState(false);
  const copy = async (text: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return false;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), shownFor);
    return true;
  };
  return { copied, copy };
}
