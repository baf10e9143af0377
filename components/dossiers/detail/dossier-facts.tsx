'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '@/components/case/fact-list';
import { Section } from '@/components/case/section';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formatDateTime } from '@/lib/format/date-time';
import { FileLink } from './file-link';

/** What it is about and who has to do with it: the national number, the three organisations, the axes beside the state. */
export function DossierFacts({ dossier }: { dossier: DossierDetail }) {
  const t = useTranslations('dossiers');
  const procedures = useTranslations('procedures');
  const money = useProcedureWords().fee;
  const fact = (label: string, value: string | null | undefined) => (value ? { label, value } : null);
  const at = (label: string, moment: string | null) => fact(label, moment && formatDateTime(moment));
  const { resultFile } = dossier;
  return (
    <Section title={t('detail.facts')}>
      <FactList
        facts={[
          fact(
            t('detail.status'),
            t('nationalStatus', { number: dossier.nationalStatus, state: t(`state.${dossier.state}`) }),
          ),
          fact(t('list.filter.field'), dossier.procedure.field),
          fact(t('detail.procedureCode'), dossier.procedure.nationalCode ?? procedures('unverified')),
          fact(t('detail.helpedAt'), dossier.helpedAt?.name),
          fact(t('list.filter.receivedAt'), dossier.receivedBy.name),
          fact(t('list.filter.competent'), dossier.competent.name),
          fact(t('list.filter.assignee'), dossier.assignee?.name),
          at(t('detail.receivedAt'), dossier.receivedAt),
          at(t('detail.completedAt'), dossier.completedAt),
          at(t('detail.returnedAt'), dossier.returnedAt),
          fact(t('list.filter.finance'), `${money(dossier.fee)} · ${t(`finance.${dossier.financeState}`)}`),
          fact(
            t('list.filter.delivery'),
            `${t(`deliveryMethod.${dossier.deliveryMethod}`)} · ${t(`delivery.${dossier.deliveryState}`)}`,
          ),
          fact(t('fact.resultCode'), dossier.resultCode),
          resultFile && {
            label: t('detail.actions.resultFile'),
            value: dossier.mayReveal ? <FileLink code={dossier.code} file={resultFile} /> : resultFile.name,
          },
          fact(t('detail.publicNote'), dossier.publicNote),
          ...dossier.corrections.map((one) => ({
            label: t('event.dossier_correction_requested'),
            value: `${one.reason} (${one.requestedBy}, ${formatDateTime(one.requestedAt)})`,
          })),
        ]}
      />
    </Section>
  );
}
