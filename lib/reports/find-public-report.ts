import 'server-only';
import { row, rows, sql, type Sql } from '@/lib/db/sql';
import { isPublicPhoto } from '@/lib/files/public-photo';
import { matchesPhone } from '@/lib/personal-data/match-phone';
import type { CitizenMessageKind } from './message-citizen';
import { replyUrl } from './reply-link';
import { stateFacts, type PublicState, type ReportState } from './report';

/** What the citizen sees of a report: no officer, no note, no other person (domain.md §2.4, K12). */
export type PublicReport = {
  code: string;
  publicState: PublicState;
  isWaiting: boolean;
  category: { name: string; nameEn: string };
  receivedAt: string;
  updatedAt: string;
  dueAt: string | null;
  agency: string | null;
  address: string;
  description: string;
  /** What the office asks, while it waits for the citizen. */
  question: string | null;
  answer: string | null;
  /** Code of the report that this one repeats. */
  masterCode: string | null;
  events: { at: string; kind: string; note: string | null }[];
  /** Ids of the photos that an officer has cleared for the public. */
  photos: string[];
  /** What was said between office and citizen, in its order. */
  messages: PublicMessage[];
  /** Whether the citizen can still write to it. */
  takesMessages: boolean;
};
export type PublicMessage = {
  at: string;
  from: 'office' | 'citizen';
  kind: CitizenMessageKind;
  text: string;
  /** How many photos came with it. */
  photos: number;
};
/** To the app that sent the report: also where its citizen answers the question that is open. */
export type AppReport = PublicReport & { replyUrl: string | null };

/**
 * The code of the report that has this code AND this phone (A21, never the phone alone), or null. A wrong phone, an
 * unknown code, a private report and a report without a phone take the same steps and the same answer.
 */
export async function findCodeByPhone(code: string, phone: string): Promise<string | null> {
  const found = await row<{ code: string; phone_index: Buffer | null }>(sql`
    SELECT r.code, c.phone_index FROM report r LEFT JOIN contact c ON c.id = r.contact_id
    WHERE r.code = ${code.trim().toUpperCase()} AND NOT r.is_private`);
  return matchesPhone(found?.phone_index, phone) && found ? found.code : null;
}

type Row = {
  id: number;
  code: string;
  state: ReportState;
  name: string;
  name_en: string;
  received_at: Date;
  public_updated_at: Date;
  due_at: Date | null;
  agency: string | null;
  address: string;
  description: string;
  public_answer: string | null;
  question: string | null;
  master_code: string | null;
  photos: string[];
  link: { id: string; tokenHash: string; expiresAt: string } | null;
};

/** The public view of a report by its code, or null when it does not exist or is private. */
export async function findPublicReport(code: string): Promise<PublicReport | null> {
  const found = await findWhere(sql`r.code = ${code} AND NOT r.is_private`);
  return found && found.report;
}

/**
 * A report of this channel as its app shows it to the citizen who sent it, or null: another channel's reads like one that
 * does not exist. A private one is the sender's own, and shown nowhere else.
 */
export async function findReportOfChannel(
  code: string,
  channelId: number,
  now: Date,
): Promise<AppReport | null> {
  const found = await findWhere(sql`r.code = ${code} AND r.channel_id = ${channelId}::int`);
  if (!found) return null;
  const { report, link } = found;
  return { ...report, replyUrl: link && new Date(link.expiresAt) > now ? replyUrl(link) : null };
}

type Found = { report: PublicReport; link: Row['link'] };

async function findWhere(where: Sql): Promise<Found | null> {
  const found = await row<Row>(sql`
    SELECT r.id, r.code, r.state, c.name, c.name_en, r.received_at, r.public_updated_at, r.due_at, d.name AS agency,
      r.address, r.description, r.public_answer, m.code AS master_code,
      (SELECT q.body FROM citizen_message q WHERE q.report_id = r.id AND q.direction = 'to_citizen' AND q.kind = 'question'
       ORDER BY q.id DESC LIMIT 1) AS question,
      ARRAY(SELECT f.id::text FROM report_file rf JOIN stored_file f ON f.id = rf.file_id
       WHERE rf.report_id = r.id AND ${isPublicPhoto} ORDER BY rf.position, f.id) AS photos,
      (SELECT json_build_object('id', l.id, 'tokenHash', l.token_hash, 'expiresAt', l.expires_at)
       FROM reply_link l JOIN citizen_message q ON q.id = l.message_id
       WHERE q.report_id = r.id AND l.closed_at IS NULL ORDER BY l.created_at DESC LIMIT 1) AS link
    FROM report r JOIN category c ON c.id = r.category_id LEFT JOIN department d ON d.id = r.department_id
      LEFT JOIN report m ON m.id = r.master_id AND NOT m.is_private
    WHERE ${where}`);
  if (!found) return null;
  const [events, messages] = await Promise.all([
    rows<{ at: Date; kind: string; note: string | null }>(sql`
      SELECT at, kind, note FROM report_event WHERE report_id = ${found.id} AND is_public ORDER BY id`),
    rows<Omit<PublicMessage, 'at'> & { at: Date }>(sql`
      SELECT created_at AS at, CASE direction WHEN 'to_citizen' THEN 'office' ELSE 'citizen' END AS from, kind, body AS text,
        (SELECT count(*)::int FROM report_file rf WHERE rf.message_id = q.id) AS photos
      FROM citizen_message q WHERE report_id = ${found.id} ORDER BY id`),
  ]);
  const facts = stateFacts(found.state);
  const report: PublicReport = {
    code: found.code,
    publicState: facts.publicState,
    isWaiting: facts.kind === 'waiting',
    category: { name: found.name, nameEn: found.name_en },
    receivedAt: found.received_at.toISOString(),
    updatedAt: found.public_updated_at.toISOString(),
    dueAt: facts.kind === 'closed' ? null : (found.due_at?.toISOString() ?? null),
    agency: found.state === 'new' ? null : found.agency,
    address: found.address,
    description: found.description,
    question: facts.kind === 'waiting' ? found.question : null,
    answer: facts.kind === 'closed' ? found.public_answer : null,
    masterCode: found.master_code,
    events: events.map(({ at, kind, note }) => ({ at: at.toISOString(), kind, note })),
    photos: found.photos,
    messages: messages.map((message) => ({ ...message, at: message.at.toISOString() })),
    takesMessages: facts.kind !== 'closed',
  };
  return { report, link: facts.kind === 'waiting' ? found.link : null };
}
