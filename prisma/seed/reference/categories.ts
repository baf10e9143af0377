import type { Tx } from '../tx';
import { categories } from './category-data';

const since = new Date('2025-01-01T00:00:00+07:00');

/** The starter list of domain.md §2.3. A category that exists keeps its questions and settings. */
export async function seedCategories(tx: Tx): Promise<void> {
  const known = new Set((await tx.category.findMany({ select: { code: true } })).map((row) => row.code));
  const profiles = new Map(
    (await tx.slaProfile.findMany({ select: { id: true, code: true } })).map((row) => [row.code, row.id]),
  );
  for (const [index, { slaProfile, questions = [], ...category }] of categories.entries()) {
    if (known.has(category.code)) continue;
    const slaProfileId = profiles.get(slaProfile ?? 'default');
    if (!slaProfileId) throw new Error(`category ${category.code}: no SLA profile ${slaProfile}`);
    await tx.category.create({
      data: {
        ...category,
        slaProfileId,
        position: index + 1,
        questions: {
          create: questions.map((question, at) => ({ ...question, position: at + 1, validFrom: since })),
        },
      },
    });
  }
}
