import type { StatusTone } from '@/components/layout/status-palette';
import type { DossierState } from '@/lib/dossiers/dossier';
import type { ReportState } from '@/lib/reports/report';
import type { Lateness } from '@/lib/deadlines/lateness';

/** Which colour and sign a state carries. The word always stands beside them. */
export type StateSign = 'new' | 'work' | 'wait' | 'done' | 'refused' | 'again' | 'merged';
type Face = { tone: StatusTone; sign: StateSign };

export const stateFaces: Record<ReportState, Face> = {
  new: { tone: 'neutral', sign: 'new' },
  accepted: { tone: 'progress', sign: 'work' },
  assigned: { tone: 'progress', sign: 'work' },
  in_progress: { tone: 'progress', sign: 'work' },
  awaiting_citizen: { tone: 'waiting', sign: 'wait' },
  pending_approval: { tone: 'waiting', sign: 'wait' },
  returned: { tone: 'soon', sign: 'again' },
  reopened: { tone: 'soon', sign: 'again' },
  answered: { tone: 'done', sign: 'done' },
  pending_publication: { tone: 'done', sign: 'wait' },
  published: { tone: 'done', sign: 'done' },
  rejected: { tone: 'refused', sign: 'refused' },
  transferred_out: { tone: 'refused', sign: 'refused' },
  duplicate: { tone: 'neutral', sign: 'merged' },
  withdrawn: { tone: 'refused', sign: 'refused' },
};

export const dossierStateFaces: Record<DossierState, Face> = {
  registered: { tone: 'neutral', sign: 'new' },
  received: { tone: 'progress', sign: 'work' },
  not_accepted: { tone: 'refused', sign: 'refused' },
  processing: { tone: 'progress', sign: 'work' },
  supplement_requested: { tone: 'waiting', sign: 'wait' },
  financial_obligation: { tone: 'waiting', sign: 'wait' },
  withdrawal_requested: { tone: 'soon', sign: 'again' },
  stopped: { tone: 'refused', sign: 'refused' },
  completed: { tone: 'done', sign: 'done' },
  returned_to_citizen: { tone: 'done', sign: 'done' },
};

export const latenessTones: Record<Lateness, StatusTone> = {
  on_time: 'neutral',
  due_soon: 'soon',
  late: 'late',
  paused: 'waiting',
  met: 'done',
  breached: 'late',
  none: 'neutral',
};
