import 'server-only';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import type { FormFacts } from './form-facts';

/** Every hand-over of the dossier in its order, as it was written down when it happened. */
export function loadHandovers(tx: Tx, dossierId: number): Promise<FormFacts['handovers']> {
  return tx.$queryRaw<FormFacts['handovers']>(sql`
    SELECT coalesce(s.name, '') AS step, f.name AS "from", t.name AS "to", h.from_label AS giver, h.to_label AS receiver,
      h.at, h.due_at AS "dueAt", h.outcome, coalesce(h.note, '') AS note
    FROM dossier_handover h
    JOIN department f ON f.id = h.from_department_id JOIN department t ON t.id = h.to_department_id
    LEFT JOIN dossier_step s ON s.id = h.from_step_id
    WHERE h.dossier_id = ${dossierId}::int ORDER BY h.id`);
}
