import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { row, rows, sql } from '@/lib/db/sql';
import { isPublicPhoto } from '@/lib/files/public-photo';
import { blindIndex } from '@/lib/personal-data/cipher';
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
};

const nobody = new Uint8Array(32);

/**
 * The code of the report that has this code AND this phone (A21, never the phone alone), or null. A wrong phone, an
 * unknown code, a private report and a report without a phone take the same steps and the same answer.
 */
export async function findCodeByPhone(code: string, phone: string): Promise<string | null> {
  const given = blindIndex('phone', phone) ?? nobody;
  const found = await row<{ code: string; phone_index: Buffer | null }>(sql`
    SELECT r.code, c.phone_index FROM report r LEFT JOIN contact c ON c.id = r.contact_id
    WHERE r.code = ${code.trim().toUpperCase()} AND NOT r.is_private`);
  const kept = found?.phone_index ?? Buffer.alloc(32, 1);
  return timingSafeEqual(given, kept) && found ? found.code : null;
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
};

/** The public view of a report by its code, or null when it does not exist or is private. */
export async function findPublicReport(code: string): Promise<PublicReport | null> {
  const found = await row<Row>(sql`
    SELECT r.id, r.code, r.state, c.name, c.name_en, r.received_at, r.public_updated_at, r.due_at, d.name AS agency,
      r.address, r.description, r.public_answer, m.code AS master_code,
      (SELECT q.body FROM citizen_message q WHERE q.report_id = r.id AND q.direction = 'to_citizen' AND q.kind = 'question'
       ORDER BY q.id DESC LIMIT 1) AS question,
      ARRAY(SELECT f.id::text FROM report_file rf JOIN stored_file f ON f.id = rf.file_id
       WHERE rf.report_id = r.id AND ${isPublicPhoto} ORDER BY rf.position, f.id) AS photos
    FROM report r JOIN category c ON c.id = r.category_id LEFT JOIN department d ON d.id = r.department_id
      LEFT JOIN report m ON m.id = r.master_id AND NOT m.is_private
    WHERE r.code = ${code} AND NOT r.is_private`);
  if (!found) return null;
  const events = await rows<{ at: Date; kind: string; note: string | null }>(sql`
    SELECT at, kind, note FROM report_event WHERE report_id = ${found.id} AND is_public ORDER BY id`);
  const facts = stateFacts(found.state);
  return {
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
  };
}
