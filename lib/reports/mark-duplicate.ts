import 'server-only';
import type { Context } from '@/lib/access/actor';
import { oneLine } from '@/lib/cases/one-line';
import { reachWhere } from '@/lib/access/reach-where';
import { actorLabel, actorPersonId } from '@/lib/audit/write-audit-entry';
import { sql } from '@/lib/db/sql';
import { AppError } from '@/lib/errors/app-error';
import type { MarkDuplicate } from './action-schemas';
import { changeReport } from './change-report';
import { endParts } from './end-parts';
import { messageCitizen, noticeText } from './message-citizen';
import type { ChangedReport } from './report-detail';

type Master = { id: number; code: string; state: string; publicAnswer: string | null; isPrivate: boolean };

/**
 * The same event was reported before: this report is closed and linked to the first one; its sender stays linked and is
 * told the master's answer. The master keeps its own state. Both senders of one event are counted.
 * @throws AppError forbidden, not_found, conflict, refused, invalid (master unknown, out of reach, itself, or a duplicate)
 */
export function markDuplicate(ctx: Context, input: MarkDuplicate): Promise<ChangedReport> {
  return changeReport(ctx, 'mark_duplicate', input, async (report, tx, { actor }) => {
    // Locked, so that it cannot become a duplicate itself before this commits.
    const [master] = await tx.$queryRaw<Master[]>(sql`
      SELECT r.id, r.code, r.state, r.public_answer AS "publicAnswer", r.is_private AS "isPrivate" FROM report r
      WHERE r.code = ${input.masterCode} AND ${reachWhere(actor, 'report.read')} FOR SHARE`);
    const wrong = (messageKey: string) =>
      new AppError('invalid', 'invalid', { fields: [{ path: 'masterCode', messageKey }] });
    if (!master) throw wrong('unknown_report');
    if (master.id === report.id) throw wrong('master_is_itself');
    if (master.state === 'duplicate') throw wrong('master_is_duplicate');
    if (master.isPrivate && !report.isPrivate) throw wrong('master_is_private');
    const merged = await tx.report.count({ where: { masterId: report.id } });
    if (merged > 0) throw new AppError('refused', 'has_duplicates', { params: { count: merged } });
    const answer = master.publicAnswer;
    const told = answer ?? noticeText('duplicate');
    return {
      set: {
        masterId: master.id,
        publicNote: oneLine(told),
        ...(answer ? { publicAnswer: answer, answeredAt: ctx.now } : {}),
      },
      event: { isPublic: true, data: { master: master.code } },
      effects: async (inTx) => {
        await endParts(
          inTx,
          report.parts.map((part) => part.id),
          { state: 'cancelled', reason: master.code, at: ctx.now },
        );
        await messageCitizen(inTx, ctx, report.id, answer ? 'answer' : 'notice', told);
        await inTx.reportEvent.create({
          data: {
            reportId: master.id,
            kind: 'report.merged',
            at: ctx.now,
            actorId: actorPersonId(ctx),
            actorLabel: actorLabel(ctx),
            data: { duplicate: report.code },
          },
          select: { id: true },
        });
      },
    };
  });
}
