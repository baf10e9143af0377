'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { addNote, revealContact } from '@/app/(desk)/reports/actions';
import { ActionPanel } from '@/components/case/action-panel';
import { CaseLayout } from '@/components/case/case-layout';
import { CaseTimeline } from '@/components/case/case-timeline';
import { ContactBlock } from '@/components/case/contact-block';
import { LiveBar } from '@/components/case/live-bar';
import { NoteBox, type NoteBoxHandle } from '@/components/case/note-box';
import { useDetailKeys } from '@/components/case/use-detail-keys';
import { useLatestCase } from '@/components/case/use-latest-case';
import { orderActions } from '@/lib/cases/action-order';
import { actionKeys, reportActionOrder } from '@/lib/reports/action-order';
import { hasForm, type FormAction } from '@/lib/reports/action-values';
import type { ReportAction } from '@/lib/reports/report';
import type { ReportDetail } from '@/lib/reports/report-detail';
import type { ActionOptions } from './action-options';
import { AssignmentsBlock } from './assignments-block';
import { DeadlineBlock } from './deadline-block';
import { LinksBlock } from './links-block';
import { ReplyLinkBlock } from './reply-link-block';
import { ReportActionForm } from './report-action-form';
import { ReportContent } from './report-content';
import { ReportHeader } from './report-header';
import { ReportPlace } from './report-place';
import { useTimelineFacts } from './use-timeline-facts';

type Opened = { action: FormAction; seen: ReportDetail; version: number };
type Props = { latest: ReportDetail; options: ActionOptions; now: string };

const contactFields = ['name', 'phone', 'email', 'detail'] as const;

/** One report: what it is and what happened, and what to do about it. */
export function ReportPage({ latest, options, now }: Props) {
  const t = useTranslations('reports.detail');
  const domain = useTranslations('domain.action');
  const timelineFacts = useTimelineFacts();
  const { shown: report, changedBy, knownVersion, showLatest, saved, refresh } = useLatestCase(latest);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const note = useRef<NoteBoxHandle>(null);
  const mayNote = report.offeredActions.includes('note');
  const open = (action: ReportAction) =>
    hasForm(action) && setOpened({ action, seen: report, version: knownVersion });
  const close = () => {
    if (changedBy) showLatest();
    setOpened(null);
  };
  useDetailKeys({
    keys: actionKeys,
    offered: report.offeredActions,
    onAction: open,
    onNote: mayNote ? () => note.current?.focus() : null,
  });
  const { citizen } = report;
  return (
    <CaseLayout
      header={
        <>
          <ReportHeader report={report} now={now} />
          {changedBy ? <LiveBar names={changedBy} typing={opened !== null} onShow={showLatest} /> : null}
        </>
      }
      isFormOpen={opened !== null}
      said={said}
      onSaidOver={() => setSaid(null)}
      content={
        <>
          <ReportContent
            report={report}
            onSaved={(version, words) => {
              setSaid(words);
              saved(version);
            }}
          />
          <ReportPlace report={report} />
        </>
      }
      side={
        <>
          {opened ? (
            <ReportActionForm
              key={`${opened.action} ${opened.version}`}
              {...opened}
              report={report}
              options={options}
              onClose={close}
              onDone={(changed) => {
                setSaid(t('actions.done', { action: domain(opened.action) }));
                setOpened(null);
                saved(changed.version);
              }}
            />
          ) : (
            <ActionPanel
              actions={orderActions(reportActionOrder, report.state, report.offeredActions)}
              onOpen={open}
            />
          )}
          <ReplyLinkBlock link={report.replyLink} />
          <DeadlineBlock report={report} now={now} />
          <AssignmentsBlock assignments={report.assignments} now={now} />
          <ContactBlock
            code={report.code}
            masked={citizen && { ...citizen, detail: citizen.detail ? '•••' : null }}
            fields={contactFields.map((field) => ({ field, label: t(`citizen.${field}`) }))}
            mayReveal={report.mayReveal}
            reveal={revealContact}
            onRevealed={refresh}
          />
          <LinksBlock report={report} />
        </>
      }
      history={
        <>
          {mayNote ? (
            <NoteBox
              ref={note}
              code={report.code}
              draft={`report/${report.code}/note`}
              add={addNote}
              onSaved={refresh}
            />
          ) : null}
          <CaseTimeline entries={report.timeline} factsOf={timelineFacts} />
        </>
      }
    />
  );
}
