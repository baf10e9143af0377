import 'server-only';
import { name, sql, type Sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { CaseConflict } from './conflict';
import type { Subject } from './write-audited-change';

/** The column `changes`: who changed which facts of the case since that version, oldest first. */
export function changesSince(subject: Subject, id: number, version: number): Sql {
  return sql`(SELECT json_agg(json_build_object('version', (e.data->>'version')::int, 'at', e.at, 'actor', e.actor_label,
      'kind', e.kind, 'fields', e.data->'fields') ORDER BY e.id)
    FROM ${name(`${subject}_event`)} e WHERE e.${name(`${subject}_id`)} = ${id}::int AND (e.data->>'version')::int > ${version}::int)`;
}

export type ConflictRow<Facts extends object> = {
  version: number;
  updatedAt: Date;
  changes: CaseConflict<Facts>['changes'] | null;
};

/** The refusal that such a row makes. */
export function conflictOf<Facts extends object>(now: ConflictRow<Facts>, facts: Facts): AppError {
  const conflict: CaseConflict<Facts> = {
    version: now.version,
    updatedAt: now.updatedAt.toISOString(),
    facts,
    changes: (now.changes ?? []).map((change) => ({ ...change, at: new Date(change.at).toISOString() })),
  };
  return new AppError('conflict', 'conflict', { current: conflict });
}
