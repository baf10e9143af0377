import { buildFormContent } from '../../../../lib/dossiers/paper/build-form-content';
import type { FormFacts } from '../../../../lib/dossiers/paper/form-facts';
import { formKinds } from '../../../../lib/dossiers/paper/form-kinds';
import type { IssueForm } from '../../../../lib/dossiers/paper/issue-form-schema';
import type { Officer } from '../report-plan';
import type { DossierCase } from './dossier-case';

/** Issues a paper with what the dossier says now; its number comes when all papers are in order. */
export function issueCaseForm(
  dossier: DossierCase,
  at: Date,
  officer: Officer,
  input: Pick<IssueForm, 'kind'> & { promise?: { reason: string; newAppointmentAt: string } },
): void {
  const facts = formFacts(dossier);
  const content = buildFormContent(facts, { ...input, code: dossier.code } as IssueForm, officer.name, at);
  if (!content)
    throw new Error(`a demo dossier in ${dossier.state} has nothing to say in form ${input.kind}`);
  dossier.forms.push({ content, at, officer, agencyId: facts[formKinds[input.kind].issuedBy].id });
}

/** What forms are made of, as load-form-facts.ts reads it from the rows that will be written. */
function formFacts(dossier: DossierCase): FormFacts {
  const { plan, supplements, extensions } = dossier;
  const { version, applicant } = plan;
  const [supplement, extension] = [supplements.at(-1), extensions.at(-1)];
  const end = dossier.events.findLast(({ stateTo }) => stateTo === 'not_accepted' || stateTo === 'stopped');
  return {
    id: dossier.id,
    code: dossier.code,
    state: dossier.state,
    ending: dossier.ending,
    involvedDepartmentIds: [...dossier.departments],
    involvedPersonIds: [...dossier.people],
    title: version.name,
    procedureCode: version.nationalCode ?? '',
    deadlineValue: version.deadlineValue,
    deadlineUnit: version.deadlineUnit,
    fee: dossier.fee,
    deliveryMethod: plan.delivery,
    receivedAt: dossier.receivedAt,
    appointmentAt: dossier.appointmentDate,
    receiving: plan.desk.facts,
    competent: plan.competent.facts,
    applicant: {
      name: applicant.name,
      address: applicant.address,
      phone: applicant.phone,
      email: applicant.email ?? '',
    },
    documents: dossier.papers,
    supplement: supplement
      ? { reason: supplement.reason, items: supplement.papers.map(({ name }) => ({ name, note: '' })) }
      : null,
    extension: extension ?? null,
    endReason: end?.note ?? null,
    handovers: [],
  };
}
