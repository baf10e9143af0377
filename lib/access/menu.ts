import type { Actor } from './actor';
import { mayEver } from './can';
import type { Permission } from './permissions';

export type MenuIcon =
  | 'reports'
  | 'new'
  | 'receive'
  | 'dossiers'
  | 'citizens'
  | 'dashboard'
  | 'departments'
  | 'people'
  | 'roles'
  | 'states'
  | 'texts'
  | 'procedures'
  | 'calendars'
  | 'levels'
  | 'sync'
  | 'categories';
export type MenuEntry = {
  href:
    | '/reports'
    | '/reports/new'
    | '/dossiers'
    | '/dossiers/new'
    | '/citizens'
    | '/dashboard'
    | '/admin/departments'
    | '/admin/people'
    | '/admin/roles'
    | '/admin/states'
    | '/admin/texts'
    | '/admin/procedures'
    | '/admin/calendars'
    | '/admin/service-levels'
    | '/admin/sync'
    | '/admin/categories';
  /** Key under `common.menu`. */
  label:
    | 'reports'
    | 'newReport'
    | 'dossiers'
    | 'newDossier'
    | 'citizens'
    | 'dashboard'
    | 'departments'
    | 'people'
    | 'roles'
    | 'states'
    | 'texts'
    | 'procedures'
    | 'calendars'
    | 'serviceLevels'
    | 'sync'
    | 'categories';
  icon: MenuIcon;
  section: 'work' | 'admin';
  /** The permission that the page itself asks for; without it the entry is not drawn. */
  permission: Permission;
};

/** The pages of the desk. A page asks for the permission named here, so menu and page cannot disagree. */
export const menu: readonly MenuEntry[] = [
  { href: '/reports', label: 'reports', icon: 'reports', section: 'work', permission: 'report.read' },
  { href: '/reports/new', label: 'newReport', icon: 'new', section: 'work', permission: 'report.create' },
  { href: '/dossiers', label: 'dossiers', icon: 'dossiers', section: 'work', permission: 'dossier.read' },
  {
    href: '/dossiers/new',
    label: 'newDossier',
    icon: 'receive',
    section: 'work',
    permission: 'dossier.receive',
  },
  {
    href: '/citizens',
    label: 'citizens',
    icon: 'citizens',
    section: 'work',
    permission: 'citizen.read',
  },
  {
    href: '/dashboard',
    label: 'dashboard',
    icon: 'dashboard',
    section: 'work',
    permission: 'dashboard.read',
  },
  {
    href: '/admin/departments',
    label: 'departments',
    icon: 'departments',
    section: 'admin',
    permission: 'department.read',
  },
  { href: '/admin/people', label: 'people', icon: 'people', section: 'admin', permission: 'person.read' },
  { href: '/admin/roles', label: 'roles', icon: 'roles', section: 'admin', permission: 'role.read' },
  {
    href: '/admin/states',
    label: 'states',
    icon: 'states',
    section: 'admin',
    permission: 'settings.manage',
  },
  { href: '/admin/texts', label: 'texts', icon: 'texts', section: 'admin', permission: 'settings.manage' },
  {
    href: '/admin/procedures',
    label: 'procedures',
    icon: 'procedures',
    section: 'admin',
    permission: 'procedure.manage',
  },
  {
    href: '/admin/calendars',
    label: 'calendars',
    icon: 'calendars',
    section: 'admin',
    permission: 'settings.manage',
  },
  {
    href: '/admin/service-levels',
    label: 'serviceLevels',
    icon: 'levels',
    section: 'admin',
    permission: 'settings.manage',
  },
  { href: '/admin/sync', label: 'sync', icon: 'sync', section: 'admin', permission: 'dossier.sync' },
  {
    href: '/admin/categories',
    label: 'categories',
    icon: 'categories',
    section: 'admin',
    permission: 'settings.manage',
  },
];

/** The entries that this actor may open. */
export function menuFor(actor: Actor): MenuEntry[] {
  return menu.filter((entry) => mayEver(actor, entry.permission));
}

/** The entry that a path belongs to: the longest that is a beginning of it. */
export function currentEntry(path: string, entries: readonly MenuEntry[]): MenuEntry | undefined {
  return entries
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
