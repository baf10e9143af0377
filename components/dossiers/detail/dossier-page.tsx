'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { addDossierNote, revealApplicant } from '@/app/(desk)/dossiers/[code]/actions';
import { ActionPanel } from '@/components/case/action-panel';
import { CaseLayout } from '@/components/case/case-layout';
import { CaseSubjectContext } from '@/components/case/case-subject';
import { CaseTimeline } from '@/components/case/case-timeline';
import { ContactBlock } from '@/components/case/contact-block';
import { LiveBar } from '@/components/case/live-bar';
import { NoteBox, type NoteBoxHandle } from '@/components/case/note-box';
import { useDetailKeys } from '@/components/case/use-detail-keys';
import { useLatestCase } from '@/components/case/use-latest-case';
import { SimilarDossiers } from '@/components/dossiers/duplicates/similar-dossiers';
import { orderActions } from '@/lib/cases/action-order';
import type { WorkTargets } from '@/lib/cases/list-work-targets';
import type { DossierAction } from '@/lib/dossiers/dossier';
import { dossierActionKeys, dossierActionOrder } from '@/lib/dossiers/dossier-action-order';
import { hasDossierForm, type DossierFormAction } from '@/lib/dossiers/dossier-action-values';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import type { SimilarDossier } from '@/lib/dossiers/find-similar-dossiers';
import { formKinds } from '@/lib/dossiers/paper/form-kinds';
import type { FormOffer, ListedForm } from '@/lib/dossiers/paper/list-forms';
import { DossierActionForm } from './dossier-action-form';
import { DossierDeadline } from './dossier-deadline';
import { DossierDocuments } from './dossier-documents';
import { DossierFacts } from './dossier-facts';
import { DossierHeader } from './dossier-header';
import { DossierPapers } from './dossier-papers';
import { DossierPayments } from './dossier-payments';
import { DossierSteps } from './dossier-steps';
import { useDossierTimelineFacts } from './use-dossier-timeline-facts';

type Props = {
  latest: DossierDetail;
  similar: readonly SimilarDossier[];
  forms: readonly ListedForm[];
  offers: readonly FormOffer[];
  targets: WorkTargets;
  now: string;
};

const contactFields = ['name', 'idNumber', 'birthDate', 'phone', 'email', 'address'] as const;

/** One dossier, in the words of dossiers. */
export function DossierPage(props: Props) {
  return (
    <CaseSubjectContext value="dossiers">
      <DossierDesk {...props} />
    </CaseSubjectContext>
  );
}

/** What it is, what was handed in and how far it is, and what to do about it. */
function DossierDesk({ latest, similar, forms, offers, targets, now }: Props) {
  const t = useTranslations('dossiers');
  const timelineFacts = useDossierTimelineFacts();
  const { shown: dossier, changedBy, knownVersion, showLatest, saved, refresh } = useLatestCase(latest);
  const [opened, setOpened] = useState<{
    action: DossierFormAction;
    seen: DossierDetail;
    version: number;
  } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const note = useRef<NoteBoxHandle>(null);
  const { code, applicant, offeredActions } = dossier;
  const mayNote = offeredActions.includes('note');
  const open = (action: DossierAction) =>
    hasDossierForm(action) && setOpened({ action, seen: dossier, version: knownVersion });
  const close = () => {
    if (changedBy) showLatest();
    setOpened(null);
  };
  useDetailKeys({
    keys: dossierActionKeys,
    offered: offeredActions,
    onAction: open,
    onNote: mayNote ? () => note.current?.focus() : null,
  });
  const known = (has: boolean) => (has ? '•••' : null);
  return (
    <CaseLayout
      header={
        <>
          <DossierHeader dossier={dossier} now={now} />
          {changedBy ? <LiveBar names={changedBy} typing={opened !== null} onShow={showLatest} /> : null}
        </>
      }
      isFormOpen={opened !== null}
      said={said}
      onSaidOver={() => setSaid(null)}
      content={
        <>
          <DossierDocuments dossier={dossier} />
          <DossierSteps dossier={dossier} now={now} />
          <DossierPapers
            {...{ dossier, forms, offers }}
            onIssued={({ kind, number }) => {
              setSaid(t('detail.papersBlock.issued', { title: formKinds[kind].title, number }));
              refresh();
            }}
          />
          <DossierFacts dossier={dossier} />
        </>
      }
      side={
        <>
          {opened ? (
            <DossierActionForm
              key={`${opened.action} ${opened.version}`}
              {...opened}
              dossier={dossier}
              targets={targets}
              onClose={close}
              onDone={(changed) => {
                setSaid(t('detail.actions.done', { action: t(`action.${opened.action}`) }));
                setOpened(null);
                saved(changed.version);
              }}
            />
          ) : (
            <ActionPanel
              actions={orderActions(dossierActionOrder, dossier.state, offeredActions)}
              onOpen={open}
            />
          )}
          <DossierDeadline dossier={dossier} now={now} />
          <SimilarDossiers code={code} similar={similar} />
          <ContactBlock
            code={code}
            masked={{
              name: applicant.name,
              idNumber: applicant.idNumber,
              birthDate: known(applicant.has.birthDate),
              phone: applicant.phone,
              email: known(applicant.has.email),
              address: known(applicant.has.address),
            }}
            fields={contactFields.map((field) => ({ field, label: t(`detail.citizen.${field}`) }))}
            further={({ declaration }) =>
              declaration.map(({ text, answer }) => ({ label: text, value: answer }))
            }
            mayReveal={dossier.mayReveal}
            reveal={revealApplicant}
            onRevealed={refresh}
          />
          <DossierPayments payments={dossier.payments} />
        </>
      }
      history={
        <>
          {mayNote ? (
            <NoteBox
              ref={note}
              code={code}
              draft={`dossier/${code}/note`}
              add={addDossierNote}
              onSaved={refresh}
            />
          ) : null}
          <CaseTimeline entries={dossier.timeline} factsOf={timelineFacts} />
        </>
      }
    />
  );
}
