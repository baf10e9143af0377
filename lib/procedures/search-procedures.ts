import 'server-only';
import { and, rows, sql, type Sql } from '@/lib/db/sql';
import { fold, likePattern } from '@/lib/search/fold';
import { spellMarks } from '@/lib/search/search-terms';
import type { CompetentKind, DeadlineUnit, OnlineLevel } from './procedure';

export type ProcedureHit = {
  id: number;
  nationalCode: string | null;
  isCodeVerified: boolean;
  name: string;
  field: string;
  versionId: number;
  onlineLevel: OnlineLevel;
  competentKind: CompetentKind;
  deadlineUnit: DeadlineUnit | null;
  deadlineValue: number | null;
  cutOff: number | null;
  fee: number | null;
  isVerified: boolean;
};

const most = 12;

/** Every word, marks ignored, is in the name, the national code or the field of procedure `p`. */
export function holdsWords(text: string): Sql {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return and(words.map((word) => sql`p.search_folded LIKE ${likePattern(word)}`));
}

/**
 * Procedures that can be received at that moment, for the counter: two words without marks are enough ("khai sinh", "tam tru").
 * First the very code, then names that begin with the words, that hold them in one piece, that hold them all; among equals
 * those with the marks that were typed, then the shortest name. At most 12; nothing typed finds nothing.
 */
export async function searchProcedures(text: string, at: Date): Promise<ProcedureHit[]> {
  const phrase = fold(text).trim().replace(/\s+/g, ' ');
  if (phrase === '') return [];
  const name = sql`fold(p.name)`;
  const inName = and(phrase.split(' ').map((word) => sql`${name} LIKE ${likePattern(word)}`));
  return rows<ProcedureHit>(sql`
    SELECT p.id, p.national_code AS "nationalCode", p.is_code_verified AS "isCodeVerified", p.name, p.field,
      v.id AS "versionId", v.online_level AS "onlineLevel", v.competent_kind AS "competentKind",
      v.deadline_unit AS "deadlineUnit", v.deadline_value AS "deadlineValue", v.cut_off AS "cutOff", v.fee,
      v.is_verified AS "isVerified"
    FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id
      AND v.valid_from <= report_day(${at}::timestamptz) AND (v.valid_to IS NULL OR v.valid_to > report_day(${at}::timestamptz))
    WHERE (p.retired_at IS NULL OR p.retired_at > ${at}::timestamptz) AND ${holdsWords(phrase)}
    ORDER BY (p.national_code = ${phrase}) DESC NULLS LAST, (${name} LIKE ${likePattern(phrase).slice(1)}) DESC,
      (${name} LIKE ${likePattern(phrase)}) DESC, (${inName}) DESC,
      (spell_marks(p.name) LIKE ${likePattern(spellMarks(text.trim()))}) DESC, length(p.name), p.name, p.id
    LIMIT ${most}`);
}
