import type { AgencyFacts } from '../../../../lib/dossiers/paper/form-facts';
import type { Calendar } from '../../../../lib/deadlines/working-time';
import type { ProcedureVersionDetail } from '../../../../lib/procedures/find-procedure-version';
import type { Random } from '../random';
import type { Officer } from '../report-plan';

/** A department as dossiers know it: whose number codes begin with, whose calendar promises, who works there. */
export type Agency = {
  id: number;
  code: string;
  name: string;
  identifier: string;
  calendar: Calendar;
  /** As the head of a paper names it. */
  facts: AgencyFacts;
  officers: readonly Officer[];
  /** Name of the commune whose committee it is; null: of the province. */
  commune: string | null;
};

/** Somebody who brings dossiers, some of them several. */
export type Applicant = {
  name: string;
  phone: string;
  idNumber: string;
  birthDate: string;
  email: string | null;
  address: string;
  /** The people's committee of where they live. */
  home: Agency;
};

export type Procedure = {
  id: number;
  code: string;
  field: string;
  /** The newest last. */
  versions: readonly ProcedureVersionDetail[];
};

/** Everything that planning and playing dossiers needs to know; no database behind it. */
export type DossierWorld = {
  random: Random;
  now: Date;
  /** Where the story of the demo begins. */
  since: Date;
  procedures: readonly Procedure[];
  agencies: ReadonlyMap<string, Agency>;
  /** People's committees with somebody at the desk. */
  communes: readonly Agency[];
  applicants: readonly Applicant[];
  /** The citizen apps that send dossiers in. */
  apps: readonly { id: number; name: string }[];
  coordinators: readonly Officer[];
};

const monthsBack = 18;

/** The beginning of the months that the demo covers. */
export function demoBegin(now: Date): Date {
  return new Date(now.getTime() - monthsBack * 30.44 * 86_400_000);
}
