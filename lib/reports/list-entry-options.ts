import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { db } from '@/lib/db/client';

export type EntryQuestion = {
  code: string;
  datatype: string;
  isRequired: boolean;
  text: string;
  hint: string;
  values: { key: string; name: string }[];
};
export type EntryCategory = {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  keywords: string;
  groupName: string;
  isSensitive: boolean;
  questions: EntryQuestion[];
};
export type EntryCommune = { id: number; code: string; name: string; fullName: string };
export type EntryChannel = { code: string; name: string; kind: string };
export type EntryOptions = {
  channels: EntryChannel[];
  categories: EntryCategory[];
  communes: EntryCommune[];
};

type StoredValue = { key?: unknown; name?: unknown };

function listValues(stored: unknown): { key: string; name: string }[] {
  if (!Array.isArray(stored)) return [];
  return (stored as StoredValue[]).map((value) => ({ key: String(value.key), name: String(value.name) }));
}

/**
 * What an officer chooses from when entering a call or a walk-in: the office's own channels, categories with the extra
 * questions that hold now, and the communes of the province.
 * @throws AppError forbidden without `report.create`
 */
export async function listEntryOptions(ctx: Context): Promise<EntryOptions> {
  authorize(ctx, 'report.create');
  const now = ctx.now;
  const valid = { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] };
  const office = await db().office.findUniqueOrThrow({ where: { id: 1 }, select: { provinceCode: true } });
  const [channels, categories, communes] = await Promise.all([
    db().channel.findMany({
      where: { kind: { in: ['hotline', 'counter'] }, retiredAt: null },
      select: { code: true, name: true, kind: true },
      orderBy: [{ kind: 'desc' }, { id: 'asc' }],
    }),
    db().category.findMany({
      where: { retiredAt: null },
      select: {
        id: true,
        code: true,
        name: true,
        nameEn: true,
        keywords: true,
        groupName: true,
        isSensitive: true,
        questions: {
          where: valid,
          select: { code: true, datatype: true, isRequired: true, text: true, hint: true, values: true },
          orderBy: { position: 'asc' },
        },
      },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db().administrativeUnit.findMany({
      where: {
        kind: { in: ['ward', 'commune', 'special_zone'] },
        parent: { code: office.provinceCode, kind: 'province' },
        ...valid,
      },
      select: { id: true, code: true, name: true, fullName: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  return {
    channels,
    communes,
    categories: categories.map((category) => ({
      ...category,
      questions: category.questions.map((question) => ({ ...question, values: listValues(question.values) })),
    })),
  };
}
