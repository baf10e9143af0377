import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import type { DossierComparison, SameApplicant } from '@/lib/dossiers/get-dossier-comparison';
import { formatDateTime } from '@/lib/format/date-time';

/** One fact of two dossiers. `isSame` null: at least one of them does not say. */
export type ComparisonRow = { label: string; left: string; right: string; isSame: boolean | null };
export type ComparisonPart = { title: string; rows: ComparisonRow[] };

type Translate = (key: string, params?: Record<string, string | number>) => string;
const nothing = '–';

/** The facts of two dossiers beside each other, in the reader's words. Masked values are the same when what they mask is. */
export function comparisonParts({ left, right, same }: DossierComparison, t: Translate): ComparisonPart[] {
  const fact = (label: string, of: (dossier: DossierDetail) => string | null | undefined): ComparisonRow => {
    const [a, b] = [of(left) || nothing, of(right) || nothing];
    return { label, left: a, right: b, isSame: a === b };
  };
  const day = (label: string, of: (dossier: DossierDetail) => string | null) =>
    fact(label, (dossier) => {
      const at = of(dossier);
      return at && formatDateTime(at);
    });
  const masked = (
    label: string,
    key: keyof SameApplicant,
    of: (dossier: DossierDetail) => string | null,
  ) => ({
    ...fact(label, of),
    isSame: same[key],
  });
  const papers = [...new Set([...left.documents, ...right.documents].map(({ name }) => name))];
  const stateOf = (dossier: DossierDetail, name: string) => {
    const paper = dossier.documents.find((one) => one.name === name);
    return paper && `${t(`dossiers.documentState.${paper.state}`)} · ${t(`procedures.form.${paper.form}`)}`;
  };
  return [
    {
      title: t('dossiers.detail.facts'),
      rows: [
        fact(t('duplicates.procedure'), ({ title }) => title),
        fact(t('duplicates.summary'), ({ summary }) => summary),
        fact(t('dossiers.detail.status'), ({ nationalStatus, state }) =>
          t('dossiers.nationalStatus', { number: nationalStatus, state: t(`dossiers.state.${state}`) }),
        ),
        fact(t('dossiers.list.filter.channel'), ({ channel }) => t(`dossiers.channel.${channel}`)),
        fact(t('dossiers.list.filter.receivedAt'), ({ receivedBy }) => receivedBy.name),
        fact(t('dossiers.list.filter.competent'), ({ competent }) => competent.name),
        fact(t('dossiers.list.filter.department'), ({ department }) => department.name),
        fact(t('dossiers.list.filter.finance'), ({ financeState }) => t(`dossiers.finance.${financeState}`)),
        fact(t('duplicates.resultCode'), ({ resultCode }) => resultCode),
      ],
    },
    {
      title: t('dossiers.detail.applicant'),
      rows: [
        fact(t('dossiers.list.filter.applicantKind'), ({ applicant }) =>
          t(`dossiers.applicantKind.${applicant.kind}`),
        ),
        masked(t('dossiers.detail.name'), 'name', ({ applicant }) => applicant.name),
        masked(t('dossiers.detail.idNumber'), 'idNumber', ({ applicant }) => applicant.idNumber),
        masked(t('dossiers.detail.phone'), 'phone', ({ applicant }) => applicant.phone),
        masked(t('duplicates.birthYear'), 'birthYear', ({ applicant }) =>
          applicant.has.birthDate ? '•••' : null,
        ),
      ],
    },
    {
      title: t('duplicates.dates'),
      rows: [
        day(t('dossiers.detail.submittedAt'), ({ submittedAt }) => submittedAt),
        day(t('dossiers.detail.receivedAt'), ({ receivedAt }) => receivedAt),
        day(t('dossiers.detail.appointment'), ({ deadline }) => deadline.appointmentDate),
        day(t('dossiers.detail.completedAt'), ({ completedAt }) => completedAt),
        day(t('dossiers.detail.returnedAt'), ({ returnedAt }) => returnedAt),
      ],
    },
    {
      title: t('dossiers.detail.documents'),
      rows: papers.map((name) => fact(name, (dossier) => stateOf(dossier, name))),
    },
  ];
}
