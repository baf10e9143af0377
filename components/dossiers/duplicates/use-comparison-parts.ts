'use client';

import { useTranslations } from 'next-intl';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import type { DossierComparison, SameApplicant } from '@/lib/dossiers/get-dossier-comparison';
import { formatDateTime } from '@/lib/format/date-time';

/** One fact of two dossiers. `isSame` null: at least one of them does not say. */
export type ComparisonRow = { label: string; left: string; right: string; isSame: boolean | null };
export type ComparisonPart = { title: string; rows: ComparisonRow[] };

const nothing = '–';

/** The facts of two dossiers beside each other, in the reader's words. Masked values are the same when what they mask is. */
export function useComparisonParts({ left, right, same }: DossierComparison): ComparisonPart[] {
  const t = useTranslations('duplicates');
  const dossiers = useTranslations('dossiers');
  const procedures = useTranslations('procedures');
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
    return paper && `${dossiers(`documentState.${paper.state}`)} · ${procedures(`form.${paper.form}`)}`;
  };
  return [
    {
      title: dossiers('detail.facts'),
      rows: [
        fact(t('procedure'), ({ title }) => title),
        fact(t('summary'), ({ summary }) => summary),
        fact(dossiers('detail.status'), ({ nationalStatus, state }) =>
          dossiers('nationalStatus', { number: nationalStatus, state: dossiers(`state.${state}`) }),
        ),
        fact(dossiers('list.filter.channel'), ({ channel }) => dossiers(`channel.${channel}`)),
        fact(dossiers('list.filter.receivedAt'), ({ receivedBy }) => receivedBy.name),
        fact(dossiers('list.filter.competent'), ({ competent }) => competent.name),
        fact(dossiers('list.filter.department'), ({ department }) => department.name),
        fact(dossiers('list.filter.finance'), ({ financeState }) => dossiers(`finance.${financeState}`)),
        fact(t('resultCode'), ({ resultCode }) => resultCode),
      ],
    },
    {
      title: t('applicant'),
      rows: [
        fact(dossiers('list.filter.applicantKind'), ({ applicant }) =>
          dossiers(`applicantKind.${applicant.kind}`),
        ),
        masked(t('name'), 'name', ({ applicant }) => applicant.name),
        masked(t('idNumber'), 'idNumber', ({ applicant }) => applicant.idNumber),
        masked(t('phone'), 'phone', ({ applicant }) => applicant.phone),
        masked(t('birthYear'), 'birthYear', ({ applicant }) => (applicant.has.birthDate ? '•••' : null)),
      ],
    },
    {
      title: t('dates'),
      rows: [
        day(dossiers('detail.submittedAt'), ({ submittedAt }) => submittedAt),
        day(dossiers('detail.receivedAt'), ({ receivedAt }) => receivedAt),
        day(dossiers('detail.appointment'), ({ deadline }) => deadline.appointmentDate),
        day(dossiers('detail.completedAt'), ({ completedAt }) => completedAt),
        day(dossiers('detail.returnedAt'), ({ returnedAt }) => returnedAt),
      ],
    },
    {
      title: dossiers('detail.documents'),
      rows: papers.map((name) => fact(name, (dossier) => stateOf(dossier, name))),
    },
  ];
}
