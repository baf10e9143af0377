/** Every permission, once. A grant is a permission with one of its reaches; what is not listed here does not exist. */
export const reaches = ['own', 'department', 'subtree', 'all'] as const;
export type Reach = (typeof reaches)[number];

type PermissionFacts = { group: string; reaches: readonly Reach[] };
const anyReach = reaches;
const organisational = ['department', 'subtree', 'all'] as const;
const officeWide = ['all'] as const;

export const permissions = {
  'report.read': { group: 'report', reaches: anyReach },
  'report.read_private': { group: 'report', reaches: anyReach },
  'report.reveal_contact': { group: 'report', reaches: anyReach },
  'report.redact': { group: 'report', reaches: anyReach },
  'report.open_original': { group: 'report', reaches: anyReach },
  'report.create': { group: 'report', reaches: officeWide },
  'report.accept': { group: 'report', reaches: anyReach },
  'report.classify': { group: 'report', reaches: anyReach },
  'report.assign': { group: 'report', reaches: anyReach },
  'report.transfer': { group: 'report', reaches: anyReach },
  'report.return': { group: 'report', reaches: anyReach },
  'report.ask_citizen': { group: 'report', reaches: anyReach },
  'report.answer': { group: 'report', reaches: anyReach },
  'report.request_extension': { group: 'report', reaches: anyReach },
  'report.approve_extension': { group: 'report', reaches: anyReach },
  'report.submit': { group: 'report', reaches: anyReach },
  'report.approve': { group: 'report', reaches: anyReach },
  'report.publish': { group: 'report', reaches: anyReach },
  'report.reject': { group: 'report', reaches: anyReach },
  'report.divert': { group: 'report', reaches: anyReach },
  'report.merge': { group: 'report', reaches: anyReach },
  'report.reopen': { group: 'report', reaches: anyReach },
  'report.note': { group: 'report', reaches: anyReach },
  'report.export': { group: 'report', reaches: anyReach },
  'dossier.read': { group: 'dossier', reaches: anyReach },
  // For which receiving agencies somebody may take dossiers in.
  'dossier.receive': { group: 'dossier', reaches: organisational },
  'dossier.process': { group: 'dossier', reaches: anyReach },
  'dossier.assign': { group: 'dossier', reaches: anyReach },
  'dossier.supplement': { group: 'dossier', reaches: anyReach },
  'dossier.finance': { group: 'dossier', reaches: anyReach },
  'dossier.extend': { group: 'dossier', reaches: anyReach },
  'dossier.refuse': { group: 'dossier', reaches: anyReach },
  'dossier.complete': { group: 'dossier', reaches: anyReach },
  'dossier.return_result': { group: 'dossier', reaches: anyReach },
  'dossier.correct': { group: 'dossier', reaches: anyReach },
  'dossier.note': { group: 'dossier', reaches: anyReach },
  'dossier.break_lock': { group: 'dossier', reaches: anyReach },
  'dossier.export': { group: 'dossier', reaches: anyReach },
  'dossier.reveal_contact': { group: 'dossier', reaches: anyReach },
  // Exchanging dossiers with the national systems.
  'dossier.sync': { group: 'dossier', reaches: officeWide },
  'citizen.read': { group: 'dossier', reaches: officeWide },
  'dashboard.read': { group: 'figures', reaches: organisational },
  'department.read': { group: 'admin', reaches: organisational },
  'department.manage': { group: 'admin', reaches: organisational },
  'person.read': { group: 'admin', reaches: organisational },
  'person.manage': { group: 'admin', reaches: organisational },
  'role.read': { group: 'admin', reaches: officeWide },
  'role.manage': { group: 'admin', reaches: officeWide },
  'settings.manage': { group: 'admin', reaches: officeWide },
  'procedure.manage': { group: 'admin', reaches: officeWide },
  'audit.read': { group: 'admin', reaches: officeWide },
} as const satisfies Record<string, PermissionFacts>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as Permission[];

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name);
}

/** Does reach `a` cover everything that reach `b` covers, for the same person? */
export function reachCovers(a: Reach, b: Reach): boolean {
  return reaches.indexOf(a) >= reaches.indexOf(b);
}
