import type { PersonActor } from './actor';
import { grantsFor } from './can';
import type { Permission } from './permissions';

/** none: may not export. all: every row of the list. some: the export reaches less than the list shows. */
export type ExportReach = 'none' | 'some' | 'all';

/** How far an export reaches beside the list it stands over. */
export function exportReach(actor: PersonActor, exporting: Permission, reading: Permission): ExportReach {
  const reachOf = (permission: Permission) =>
    JSON.stringify(grantsFor(actor, permission).map(({ reach, departmentIds }) => [reach, departmentIds]));
  if (grantsFor(actor, exporting).length === 0) return 'none';
  return reachOf(exporting) === reachOf(reading) ? 'all' : 'some';
}
