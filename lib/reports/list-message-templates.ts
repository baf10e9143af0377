import 'server-only';
import type { Context } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import { db } from '@/lib/db/client';

/** `state`: for texts written in, or leading to, this state; null: for all. */
export type MessageTemplate = { code: string; name: string; body: string; state: string | null };

/** Templates in use for this category: its own first, then the general ones, the most used first. */
export async function listMessageTemplates(ctx: Context, categoryId: number): Promise<MessageTemplate[]> {
  if (!mayEver(ctx.actor, 'report.read')) return [];
  const templates = await db().messageTemplate.findMany({
    where: { retiredAt: null, OR: [{ categoryId: null }, { categoryId }] },
    select: { code: true, name: true, body: true, state: true, categoryId: true },
    orderBy: [{ useCount: 'desc' }, { id: 'asc' }],
  });
  const own = templates.filter((template) => template.categoryId !== null);
  const general = templates.filter((template) => template.categoryId === null);
  return [...own, ...general].map(({ code, name, body, state }) => ({ code, name, body, state }));
}
