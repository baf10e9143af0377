import 'server-only';
import { sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { AppContext } from '@/lib/intake/require-api-key';
import { dossierStateFacts } from './dossier';
import { findDossierWhere, type PublicDossier } from './find-public-dossier';

/** What the app that sent a dossier in may know of it: the applicant's view, with the numbers of the national list. */
type OwnDossier = Omit<PublicDossier, 'events'> & {
  nationalStatus: number;
  history: (PublicDossier['events'][number] & { nationalStatus: number | null })[];
};

/** @throws AppError not_found, also when another app sent it in */
export async function findOwnDossier(ctx: AppContext, code: string): Promise<OwnDossier> {
  const found = await findDossierWhere(
    sql`d.code = ${code.trim().toUpperCase()} AND d.intake_channel_id = ${ctx.actor.channelId}::int`,
  );
  if (!found) throw new AppError('not_found');
  const { events, ...own } = found.dossier;
  return {
    ...own,
    nationalStatus: dossierStateFacts(found.state).nationalStatus,
    history: events.map((event, at) => {
      const state = found.statesOfEvents[at];
      return { ...event, nationalStatus: state ? dossierStateFacts(state).nationalStatus : null };
    }),
  };
}
