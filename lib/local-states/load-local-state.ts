import 'server-only';
import { lockRow } from '@/lib/db/lock-row';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';
import { messages } from '@/lib/i18n/messages';
import { reportStates } from '@/lib/reports/report';
import { labelsInEffect } from '@/lib/reports/state-labels';
import type { LocalStateSubject } from './local-state';

/** The step to change, as it stands. @throws AppError not_found */
export async function loadLocalState(tx: Tx, id: number) {
  await lockRow(tx, 'local_state', id);
  const found = await tx.localState.findUnique({ where: { id } });
  if (!found) throw new AppError('not_found');
  return { ...found, subject: found.subject as LocalStateSubject };
}

type Facts = { label: string; labelEn: string; position: number; version: number };

/** The facts that history and a conflict show. */
export function localStateChangesOf({ label, labelEn, position, version }: Facts) {
  return { label, labelEn, position, version };
}

/**
 * Two things of one desk must not go by one name: neither another step in use nor a state. Held until the end of the
 * transaction, so that two admins cannot give one name at once.
 * @throws AppError invalid, naming the field
 */
export async function requireFreeNames(
  tx: Tx,
  subject: LocalStateSubject,
  names: { label: string; labelEn: string },
  at: Date,
  ownId: number | null,
): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('reports.state_label'))`);
  const steps = await tx.localState.findMany({ where: { subject, retiredAt: null } });
  const renamed = labelsInEffect(await tx.stateLabel.findMany({ where: { subject } }), at);
  const fields = (
    [
      ['label', 'vi'],
      ['labelEn', 'en'],
    ] as const
  ).flatMap(([path, language]) => {
    const others = [
      ...steps.filter((step) => step.id !== ownId).map((step) => step[path]),
      ...reportStates.map((state) => renamed.get(state)?.[path] ?? messages[language].domain.state[state]),
    ];
    const taken = others.some((other) => other.toLowerCase() === names[path].toLowerCase());
    return taken ? [{ path, messageKey: 'taken' }] : [];
  });
  if (fields.length > 0) throw new AppError('invalid', 'invalid', { fields });
}
