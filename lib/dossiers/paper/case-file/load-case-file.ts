import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { sql } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/transaction';
import { messageText } from '@/lib/i18n/message-text';
import { withoutStaffNames } from '../form-content';
import type { FormFacts } from '../form-facts';
import { loadFormFacts } from '../load-form-facts';
import { issuedFormSelect, readIssuedForm } from '../read-issued-form';
import type { CaseFile } from './case-file';

const documentForms: Record<string, string> = {
  original: 'Bản chính',
  copy: 'Bản sao',
  electronic: 'Bản điện tử',
};
const documentStates: Record<string, string> = {
  submitted: 'Đã nộp',
  missing: 'Còn thiếu',
  returned: 'Đã trả lại',
};

async function loadForms(tx: Tx, dossierId: number, staffNames: boolean): Promise<CaseFile['forms']> {
  const rows = await tx.dossierForm.findMany({
    where: { dossierId },
    orderBy: { id: 'asc' },
    select: { ...issuedFormSelect, supersededAt: true, sha256: true },
  });
  return rows.map((row) => {
    const { content, seal } = readIssuedForm(row);
    return {
      content: staffNames ? content : withoutStaffNames(content),
      seal,
      isSuperseded: row.supersededAt !== null,
      sha256: row.sha256 ?? '',
    };
  });
}

async function loadTimeline(tx: Tx, dossierId: number, staffNames: boolean): Promise<CaseFile['timeline']> {
  const events = await tx.dossierEvent.findMany({
    where: { dossierId },
    orderBy: { id: 'asc' },
    select: { kind: true, at: true, actorLabel: true, note: true },
  });
  return events.map(({ kind, at, actorLabel, note }) => ({
    at: at.toISOString(),
    event: messageText('vi', `dossiers.event.${kind.replaceAll('.', '_')}`),
    actor: staffNames ? actorLabel : '',
    note: note ?? '',
  }));
}

function loadPapers(tx: Tx, dossierId: number): Promise<CaseFile['papers']> {
  return tx.$queryRaw<CaseFile['papers']>(sql`
    SELECT d.name, d.form, d.quantity, d.state, coalesce(f.original_name, '') AS file
    FROM dossier_document d LEFT JOIN stored_file f ON f.id = d.file_id
    WHERE d.dossier_id = ${dossierId}::int ORDER BY d.position, d.id`);
}

/**
 * Everything that the case file of a dossier shows.
 * @param staffNames false: neither who acted nor who signed is named
 * @throws AppError not_found, also when it is out of reach
 */
export async function loadCaseFile(
  tx: Tx,
  actor: Actor,
  code: string,
  staffNames: boolean,
  now: Date,
): Promise<CaseFile & { facts: FormFacts }> {
  const facts = await loadFormFacts(tx, actor, code, 'read');
  const papers = await loadPapers(tx, facts.id);
  return {
    facts,
    forms: await loadForms(tx, facts.id, staffNames),
    timeline: await loadTimeline(tx, facts.id, staffNames),
    papers: papers.map((one) => ({
      ...one,
      form: documentForms[one.form] ?? '',
      state: documentStates[one.state] ?? '',
    })),
    at: now.toISOString(),
  };
}
