import { departmentOfRole, nextStep } from '../../../../lib/dossiers/step-route';
import type { Officer } from '../report-plan';
import type { DossierCase } from './dossier-case';
import type { Receiver } from './case-ending';
import type { Agency, DossierWorld } from './dossier-world';

/** Somebody who does the work of the agency; the coordinators, where it has nobody in the demo. */
export function clerkOf({ random, coordinators }: DossierWorld, { officers }: Agency): Officer {
  const clerks = officers.filter(({ role }) => role === 'specialist' || role === 'commune-officer');
  return random.pick(clerks.length > 0 ? clerks : coordinators);
}

export function leaderOf({ officers }: Agency): Officer | null {
  return officers.find(({ role }) => role === 'department-leader') ?? null;
}

/** Whoever acts on it now: who has it in hand, or somebody of the department that has. */
export function holderOf(dossier: DossierCase): Officer {
  const { plan, world, departmentId, assigneeId } = dossier;
  const agency = [plan.desk, plan.competent, plan.coordinating].find(({ id }) => id === departmentId);
  if (!agency) throw new Error('nobody has the dossier in hand');
  return agency.officers.find(({ id }) => id === assigneeId) ?? clerkOf(world, agency);
}

/** Who gets the next step: the agency that its role means, and three times in four somebody by name. */
export function nextReceiver({ plan, world, steps, step }: DossierCase): Receiver {
  const next = nextStep(steps, step?.id ?? null);
  const ids = { receivedAtId: plan.desk.id, competentDepartmentId: plan.competent.id };
  const departmentId = departmentOfRole(next?.departmentRole ?? '', ids);
  const agency = [plan.desk, plan.competent].find(({ id }) => id === departmentId) ?? plan.coordinating;
  const named = next?.departmentRole === 'leader' ? leaderOf(agency) : null;
  const clerk = agency.officers.length > 0 ? clerkOf(world, agency) : null;
  return { step: next, agency, person: world.random.chance(0.75) ? (named ?? clerk) : null };
}
