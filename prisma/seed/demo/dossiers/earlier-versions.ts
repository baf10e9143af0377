import type { Tx } from '../../tx';

const source = 'Dữ liệu mẫu: phiên bản trước ngày phiên bản sau có hiệu lực, nội dung như nhau';

/**
 * The procedures as they were before the versions that every office gets, so that dossiers of the months before fall
 * under one that was in force. They say the same: nothing is invented.
 */
export async function seedEarlierVersions(tx: Tx, since: Date): Promise<void> {
  const from = new Date(Date.UTC(since.getUTCFullYear(), 0, 1));
  await tx.$executeRaw`
    WITH first AS (
      SELECT DISTINCT ON (procedure_id) * FROM procedure_version ORDER BY procedure_id, valid_from),
    earlier AS (
      INSERT INTO procedure_version (procedure_id, valid_from, valid_to, online_level, competent_kind, deadline_value,
        deadline_unit, cut_off, fee, fee_note, forms, source)
      SELECT procedure_id, ${from}::date, valid_from, online_level, competent_kind, deadline_value, deadline_unit, cut_off, fee,
        fee_note, forms, ${source}
      FROM first WHERE valid_from > ${since}::date
      RETURNING id, procedure_id),
    pairs AS (SELECT earlier.id, first.id AS later_id FROM earlier JOIN first USING (procedure_id)),
    steps AS (
      INSERT INTO procedure_step (procedure_version_id, position, name, department_role, share)
      SELECT pairs.id, s.position, s.name, s.department_role, s.share
      FROM procedure_step s JOIN pairs ON pairs.later_id = s.procedure_version_id),
    questions AS (
      INSERT INTO procedure_question (procedure_version_id, code, datatype, is_required, position, text, hint, values)
      SELECT pairs.id, q.code, q.datatype, q.is_required, q.position, q.text, q.hint, q.values
      FROM procedure_question q JOIN pairs ON pairs.later_id = q.procedure_version_id)
    INSERT INTO required_document (procedure_version_id, position, name, form, quantity, is_mandatory)
    SELECT pairs.id, d.position, d.name, d.form, d.quantity, d.is_mandatory
    FROM required_document d JOIN pairs ON pairs.later_id = d.procedure_version_id`;
}
