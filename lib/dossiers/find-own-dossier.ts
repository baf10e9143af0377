import 'server-only';
import { row, sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { AppContext } from '@/lib/intake/require-api-key';
import { dossierStateFacts, type DossierPublicState, type DossierState } from './dossier';

/** What the app that sent a dossier in may know of it: nothing of the applicant, nothing of the office's inside. */
export type OwnDossier = {
  code: string;
  title: string;
  nationalStatus: number;
  publicState: DossierPublicState;
  publicNote: string | null;
  receivedBy: string;
  submittedAt: string;
  receivedAt: string | null;
  appointmentDate: string | null;
  completedAt: string | null;
  returnedAt: string | null;
  resultCode: string | null;
  /** Papers that the applicant is asked for now. */
  missing: string[];
  history: { at: string; kind: string; nationalStatus: number | null }[];
};

type Row = Omit<OwnDossier, 'nationalStatus' | 'publicState' | 'history'> & {
  state: DossierState;
  events: { at: string; kind: string; state: DossierState | null }[] | null;
};

const iso = (at: string | null) => at && new Date(at).toISOString();

/** @throws AppError not_found, also when another app sent it in */
export async function findOwnDossier(ctx: AppContext, code: string): Promise<OwnDossier> {
  const found = await row<Row>(sql`
    SELECT d.code, d.title, d.state, d.public_note AS "publicNote", a.name AS "receivedBy", d.submitted_at AS "submittedAt",
      d.received_at AS "receivedAt", d.appointment_date AS "appointmentDate", d.completed_at AS "completedAt",
      d.returned_at AS "returnedAt", d.result_code AS "resultCode",
      ARRAY(SELECT p.name FROM dossier_supplement s JOIN dossier_supplement_item i ON i.supplement_id = s.id
        JOIN dossier_document p ON p.id = i.document_id WHERE s.dossier_id = d.id AND s.answered_at IS NULL
        ORDER BY p.position) AS missing,
      (SELECT json_agg(json_build_object('at', e.at, 'kind', e.kind, 'state', e.state_to) ORDER BY e.id)
        FROM dossier_event e WHERE e.dossier_id = d.id AND e.is_public) AS events
    FROM dossier d JOIN department a ON a.id = d.received_at_id
    WHERE d.code = ${code.trim().toUpperCase()} AND d.intake_channel_id = ${ctx.actor.channelId}::int`);
  if (!found) throw new AppError('not_found');
  const { state, events, ...own } = found;
  const { nationalStatus, publicState } = dossierStateFacts(state);
  return {
    ...own,
    nationalStatus,
    publicState,
    history: (events ?? []).map((event) => ({
      at: iso(event.at) ?? '',
      kind: event.kind,
      nationalStatus: event.state && dossierStateFacts(event.state).nationalStatus,
    })),
  };
}
