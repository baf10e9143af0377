import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/components/layout/desk-frame';
import { menuCookie } from '@/components/layout/preferences';
import { getDeskFacts } from '@/lib/auth/get-desk-facts';

/** The frame around every page of the office. It guards nothing: each page asks for its own permission. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [facts, jar] = await Promise.all([getDeskFacts(), cookies()]);
  return (
    <DeskFrame {...facts} menuCollapsed={jar.get(menuCookie)?.value === 'collapsed'}>
      {children}
    </DeskFrame>
  );
}
