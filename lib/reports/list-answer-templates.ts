import 'server-only';
import type { Context } from '@/lib/access/actor';
import { mayEver } from '@/lib/access/can';
import { db } from '@/lib/db/client';

export type AnswerTemplate = { code: string; name: string; body: string };

/** Templates in use for answers in this category: its own first, then the general ones, the most used first. */
export async function listAnswerTemplates(ctx: Context, categoryId: number): Promise<AnswerTemplate[]> {
  if (!mayEver(ctx.actor, 'report.submit') && !mayEver(ctx.actor, 'report.answer')) return [];
  const templates = await db().messageTemplate.findMany({
    where: { retiredAt: null, OR: [{ categoryId: null }, { categoryId }] },
    select: { code: true, name: true, body: true, categoryId: true },
    orderBy: [{ useCount: 'desc' }, { id: 'asc' }],
  });
  const own = templates.filter((template) => template.categoryId !== null);
  const general = templates.filter((template) => template.categoryId === null);
  return [...own, ...general].map(({ code, name, body }) => ({ code, name, body }));
}
