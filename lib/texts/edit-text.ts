import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { writeAuditEntry } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { transaction } from '@/lib/db/transaction';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import { languages } from '@/lib/i18n/languages';
import { textChanged } from '@/lib/live/live-event';
import { changedFields } from '@/lib/organisation/changed-fields';
import { writeOutboxMessage } from '@/lib/outbox/write-outbox-message';
import type { EditText } from './edit-text-schema';
import { forgetTexts } from './find-text-overrides';
import { ownPageOf, problemOf, shippedTexts } from './text-catalogue';
import { textsOf } from './text-rows';

/**
 * Words a text of the interface anew in one or both languages; the shipped words put it back. Everybody sees it within
 * two seconds (find-text-overrides, live-provider).
 * @throws AppError forbidden · not_found (no such text) · refused `text_has_own_page` · invalid (vi, en) · conflict
 */
export async function editText(ctx: Context, input: EditText): Promise<{ versions: EditText['versions'] }> {
  authorize(ctx, 'settings.manage');
  const { actor } = ctx;
  const { key } = input;
  const shipped = shippedTexts.get(key);
  if (!shipped) throw new AppError('not_found');
  if (ownPageOf(key)) throw new AppError('refused', 'text_has_own_page');
  const fields = languages.flatMap((language): FieldProblem[] => {
    const problem = problemOf(key, language, input[language]);
    return problem ? [{ path: language, ...problem }] : [];
  });
  if (fields.length > 0) throw new AppError('invalid', 'invalid', { fields });

  const versions = await transaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`text ${key}`}))`);
    const now = textsOf(key, shipped, await tx.textOverride.findMany({ where: { key } }));
    const seen = languages.every((language) => now[language].version === input.versions[language]);
    if (!seen)
      throw new AppError('conflict', 'conflict', {
        current: {
          vi: now.vi.text,
          en: now.en.text,
          versions: { vi: now.vi.version, en: now.en.version },
        },
      });
    const changed = languages.filter(
      (language) => now[language].outdated !== null || now[language].text !== input[language],
    );
    const next = { ...input.versions };
    for (const language of changed) {
      next[language] += 1;
      const text = input[language] === shipped[language] ? null : input[language];
      const facts = { text, version: next[language], updatedAt: ctx.now, updatedById: actor.id };
      await tx.textOverride.upsert({
        where: { key_language: { key, language } },
        create: { key, language, ...facts },
        update: facts,
        select: { version: true },
      });
    }
    if (changed.length > 0) {
      const standing = { vi: now.vi.outdated ?? now.vi.text, en: now.en.outdated ?? now.en.text };
      await writeAuditEntry(
        tx,
        ctx,
        'text.edit',
        { kind: 'text', id: null, label: key },
        { data: changedFields(standing, { vi: input.vi, en: input.en }) },
      );
      await writeOutboxMessage(tx, textChanged, 0, {});
    }
    return next;
  });
  forgetTexts();
  return { versions };
}
