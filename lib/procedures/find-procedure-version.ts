import 'server-only';
import { row, sql } from '@/lib/db/sql';
import type { VersionFacts } from './procedure';

export type ProcedureVersionDetail = Omit<VersionFacts, 'steps' | 'documents' | 'questions'> & {
  id: number;
  procedureId: number;
  nationalCode: string | null;
  isCodeVerified: boolean;
  name: string;
  field: string;
  /** YYYY-MM-DD; it holds from this day until the day before validTo. */
  validFrom: string;
  validTo: string | null;
  /** Shares are percent of the deadline and make 100. */
  steps: (VersionFacts['steps'][number] & { id: number })[];
  documents: (VersionFacts['documents'][number] & { id: number })[];
  questions: (VersionFacts['questions'][number] & { id: number })[];
};

/**
 * The version of a procedure that a dossier received at that moment falls under, with its steps, documents and questions in order;
 * null when none is in force then, or the procedure is retired. Whoever asks has authorised; procedures are public.
 */
export async function findProcedureVersion(
  procedureId: number,
  at: Date,
): Promise<ProcedureVersionDetail | null> {
  const found = await row<ProcedureVersionDetail>(sql`
    SELECT v.id, p.id AS "procedureId", p.national_code AS "nationalCode", p.is_code_verified AS "isCodeVerified",
      p.name, p.field, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(v.valid_to, 'YYYY-MM-DD') AS "validTo",
      v.online_level AS "onlineLevel", v.competent_kind AS "competentKind", v.deadline_unit AS "deadlineUnit",
      v.deadline_value AS "deadlineValue", v.cut_off AS "cutOff", v.fee, v.fee_note AS "feeNote", v.forms,
      v.is_verified AS "isVerified", v.source,
      coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'departmentRole', s.department_role,
        'share', s.share) ORDER BY s.position, s.id) FROM procedure_step s WHERE s.procedure_version_id = v.id), '[]') AS steps,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'form', d.form, 'quantity', d.quantity,
        'isMandatory', d.is_mandatory) ORDER BY d.position, d.id) FROM required_document d WHERE d.procedure_version_id = v.id), '[]') AS documents,
      coalesce((SELECT json_agg(json_build_object('id', q.id, 'code', q.code, 'datatype', q.datatype, 'isRequired', q.is_required,
        'text', q.text, 'hint', q.hint, 'values', q.values) ORDER BY q.position, q.id) FROM procedure_question q WHERE q.procedure_version_id = v.id), '[]') AS questions
    FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id
    WHERE p.id = ${procedureId}::int AND (p.retired_at IS NULL OR p.retired_at > ${at}::timestamptz)
      AND v.valid_from <= report_day(${at}::timestamptz) AND (v.valid_to IS NULL OR v.valid_to > report_day(${at}::timestamptz))
    ORDER BY v.valid_from DESC LIMIT 1`);
  return found ?? null;
}
