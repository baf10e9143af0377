'use client';

import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/admin/panel';
import { DeadlineExplanation } from '@/components/deadlines/deadline-explanation';
import { DossierStateChip } from '@/components/dossiers/dossier-state-chip';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import { PageHeader } from '@/components/ui/page-header';
import { TimeLeft } from '@/components/ui/time-left';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import type { ListedForm } from '@/lib/dossiers/paper/list-forms';
import { formKinds } from '@/lib/dossiers/paper/form-kinds';
import { formatDateTime } from '@/lib/format/date-time';
import { DossierHistory } from './dossier-history';
import { DossierSteps } from './dossier-steps';
import { FactList } from './fact-list';

type Props = { dossier: DossierDetail; forms: ListedForm[]; now: string };

/** One dossier: where it stands, whose it is (masked), what was handed in, the way it goes, and why it is due when it is. */
export function DossierPage({ dossier, forms, now }: Props) {
  const t = useTranslations('dossiers');
  const procedures = useTranslations('procedures');
  const words = useProcedureWords();
  const { applicant, deadline } = dossier;
  const at = (moment: string | null) => moment && formatDateTime(moment);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      <PageHeader title={dossier.code} subtitle={dossier.title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <DossierStateChip state={dossier.state} />
        <TimeLeft lateness={deadline.lateness} dueAt={deadline.dueAt} now={now} />
        <span>{t('detail.inHand', { department: dossier.department.name })}</span>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          <Panel title={t('detail.facts')}>
            <FactList
              facts={[
                [
                  t('detail.status'),
                  t('nationalStatus', { number: dossier.nationalStatus, state: t(`state.${dossier.state}`) }),
                ],
                [t('list.filter.field'), dossier.procedure.field],
                [t('detail.procedureCode'), dossier.procedure.nationalCode ?? procedures('unverified')],
                [t('list.filter.channel'), t(`channel.${dossier.channel}`)],
                [t('detail.helpedAt'), dossier.helpedAt?.name],
                [t('list.filter.receivedAt'), dossier.receivedBy.name],
                [t('list.filter.competent'), dossier.competent.name],
                [t('list.filter.assignee'), dossier.assignee?.name],
                [t('detail.submittedAt'), at(dossier.submittedAt)],
                [t('detail.receivedAt'), at(dossier.receivedAt)],
                [t('detail.appointment'), at(deadline.appointmentDate)],
                [t('detail.completedAt'), at(dossier.completedAt)],
                [t('detail.returnedAt'), at(dossier.returnedAt)],
                [
                  t('list.filter.finance'),
                  `${words.fee(dossier.fee)} · ${t(`finance.${dossier.financeState}`)}`,
                ],
                [t('list.filter.delivery'), t(`delivery.${dossier.deliveryState}`)],
                [
                  t('detail.lock'),
                  dossier.lock &&
                    t('detail.lockedBy', {
                      name: dossier.lock.person.name,
                      until: at(dossier.lock.until) ?? '',
                    }),
                ],
              ]}
            />
          </Panel>
          <Panel title={t('detail.applicant')}>
            <FactList
              facts={[
                [t('list.filter.applicantKind'), t(`applicantKind.${applicant.kind}`)],
                [t('detail.name'), applicant.name],
                [t('detail.idNumber'), applicant.idNumber],
                [t('detail.phone'), applicant.phone],
              ]}
            />
          </Panel>
          <Panel title={t('detail.documents')}>
            <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, fontSize: '0.875rem' }}>
              {dossier.documents.map((document) => (
                <li key={document.id}>
                  {document.name}
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {` · ${procedures(`form.${document.form}`)} · ${t(`documentState.${document.state}`)}`}
                  </Box>
                </li>
              ))}
            </Box>
          </Panel>
          <Panel title={t('detail.papers')}>
            {forms.length === 0 && t('detail.noPapers')}
            <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, fontSize: '0.875rem' }}>
              {forms.map((form) => (
                <li key={form.id}>
                  {dossier.mayReveal ? (
                    <MuiLink
                      href={`/api/v1/dossiers/${encodeURIComponent(dossier.code)}/forms/${form.id}`}
                      target="_blank"
                      rel="noopener"
                    >
                      {formKinds[form.kind].title}
                    </MuiLink>
                  ) : (
                    formKinds[form.kind].title
                  )}
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {` · ${t('detail.number', { number: form.number })} · ${formatDateTime(form.issuedAt)}`}
                    {form.supersededAt && ` · ${t('detail.superseded')}`}
                  </Box>
                </li>
              ))}
            </Box>
          </Panel>
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          <Panel title={t('detail.steps')}>
            <DossierSteps steps={dossier.steps} now={now} />
          </Panel>
          <Panel title={t('detail.why')}>
            {deadline.explanation ? (
              <DeadlineExplanation explanation={deadline.explanation} />
            ) : (
              t('detail.noClock')
            )}
          </Panel>
          <Panel title={t('detail.history')}>
            <DossierHistory timeline={dossier.timeline} />
          </Panel>
        </Box>
      </Box>
    </Box>
  );
}
