import type { SlaTerms } from '../../../lib/deadlines/sla-terms';
import type { Calendar } from '../../../lib/deadlines/working-time';
import type { Urgency } from '../../../lib/reports/report';
import type { Random } from './random';
import type { Place } from './report-writer';

export type Unit = { id: number; code: string; name: string; shortName: string };
export type Officer = { id: number; name: string; departmentId: number; role: string };
export type Commune = Place & { id: number; committee: Unit };
export type Question = { id: number; datatype: string; isRequired: boolean; values: { key: string }[] };
export type CategoryFacts = {
  id: number;
  code: string;
  isSensitive: boolean;
  sla: Record<string, SlaTerms>;
  questions: Question[];
};

/** Everything that planning and playing reports needs to know; no database behind it. */
export type World = {
  random: Random;
  now: Date;
  calendar: Calendar;
  categories: ReadonlyMap<string, CategoryFacts>;
  communes: readonly Commune[];
  /** Where the demo account of a commune officer works: it should find something to do. */
  busiest: Commune;
  units: ReadonlyMap<string, Unit>;
  channels: readonly (readonly [channel: { id: number; name: string }, weight: number])[];
  coordinators: readonly Officer[];
  officersOf: ReadonlyMap<number, readonly Officer[]>;
};

/** How the report's story goes, if time does not run out first. */
export type Fate =
  | 'normal'
  | 'rejected'
  | 'duplicate'
  | 'diverted'
  | 'withdrawn'
  | 'returned'
  | 'transferred'
  | 'reopened'
  | 'stalled'
  | 'asked';

export type ReportPlan = {
  category: CategoryFacts;
  urgency: Urgency;
  receivedAt: Date;
  commune: Commune | null;
  latitude: number | null;
  longitude: number | null;
  address: string;
  description: string;
  channel: { id: number; name: string };
  isPrivate: boolean;
  /** What routing suggests; null: a coordinator decides. */
  suggested: Unit | null;
  lead: Unit;
  coordinating: Unit | null;
  fate: Fate;
  isLate: boolean;
  master: ReportPlan | null;
  /** Given once all reports are in order of receipt. */
  id: number;
  code: string;
};
