'use client';

import Box from '@mui/material/Box';
import Snackbar from '@mui/material/Snackbar';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { FormAction } from '@/lib/reports/action-values';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { ActionForm } from './action-form';
import type { ActionOptions } from './action-options';
import { ActionPanel } from './action-panel';
import { AssignmentsBlock } from './assignments-block';
import { CitizenBlock } from './citizen-block';
import { DeadlineBlock } from './deadline-block';
import { LinksBlock } from './links-block';
import { LiveBar } from './live-bar';
import { NoteBox, type NoteBoxHandle } from './note-box';
import { ReplyLinkBlock } from './reply-link-block';
import { ReportContent } from './report-content';
import { ReportHeader } from './report-header';
import { ReportPlace } from './report-place';
import { ReportTimeline } from './report-timeline';
import { useDetailKeys } from './use-detail-keys';
import { useLatestReport } from './use-latest-report';

type Opened = { action: FormAction; seen: ReportDetail };
type Props = { latest: ReportDetail; options: ActionOptions; now: string };

/** One report: what it is and what happened on the left, what to do about it on the right. */
export function ReportPage({ latest, options, now }: Props) {
  const t = useTranslations('reports.detail');
  const domain = useTranslations('domain.action');
  const { report, changedBy, showLatest, saved, refresh } = useLatestReport(latest);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const note = useRef<NoteBoxHandle>(null);
  const mayNote = report.offeredActions.includes('note');
  const open = (action: FormAction) => setOpened({ action, seen: report });
  const close = () => {
    if (changedBy) showLatest();
    setOpened(null);
  };
  useDetailKeys({ offered: report.offeredActions, onAction: open, onNote: () => note.current?.focus() });
  // A form needs room for text and for what changed meanwhile; the rest of the page gives some.
  const side = opened ? 'minmax(440px, 42%)' : '360px';

  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      <ReportHeader report={report} now={now} />
      {changedBy ? <LiveBar names={changedBy} typing={opened !== null} onShow={showLatest} /> : null}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `minmax(0, 1fr) ${side}` },
          gridTemplateAreas: { xs: '"content" "side" "history"', md: '"content side" "history side"' },
          gridTemplateRows: { md: 'auto 1fr' },
        }}
      >
        <Box sx={{ gridArea: 'content', display: 'grid', gap: 1.5, minWidth: 0 }}>
          <ReportContent
            report={report}
            onSaved={(version, words) => {
              setSaid(words);
              saved(version);
            }}
          />
          <ReportPlace report={report} />
        </Box>
        <Box sx={{ gridArea: 'side', display: 'grid', gap: 1.5, minWidth: 0 }}>
          {opened ? (
            <ActionForm
              key={`${opened.action} ${opened.seen.version}`}
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
            <ActionPanel state={report.state} offered={report.offeredActions} onOpen={open} />
          )}
          <ReplyLinkBlock link={report.replyLink} />
          <DeadlineBlock report={report} now={now} />
          <AssignmentsBlock assignments={report.assignments} now={now} />
          <CitizenBlock report={report} onRevealed={refresh} />
          <LinksBlock report={report} />
        </Box>
        <Box sx={{ gridArea: 'history', display: 'grid', gap: 1.5, minWidth: 0 }}>
          {mayNote ? <NoteBox ref={note} code={report.code} onSaved={refresh} /> : null}
          <ReportTimeline entries={report.timeline} />
        </Box>
      </Box>
      <Snackbar
        open={said !== null}
        autoHideDuration={4_000}
        onClose={(_event, why) => why !== 'clickaway' && setSaid(null)}
        message={said}
      />
    </Box>
  );
}
