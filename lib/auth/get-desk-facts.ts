import 'server-only';
import { menuFor, type MenuEntry } from '@/lib/access/menu';
import { db } from '@/lib/db/client';
import { countUnreadNotices } from '@/lib/notices/count-unread-notices';
import { getOfficeName } from './get-office-name';
import { findPerson } from './session';

export type DeskPerson = {
  id: number;
  name: string;
  email: string;
  title: string;
  department: string;
  unreadNotices: number;
};
export type DeskFacts = {
  office: { name: string; isDemo: boolean };
  person: DeskPerson | null;
  menu: MenuEntry[];
};

/** What the frame of the desk shows: the office, who is signed in, the menu they may open. It guards nothing. */
export async function getDeskFacts(): Promise<DeskFacts> {
  const signedIn = await findPerson(false);
  const [office, person, unreadNotices] = await Promise.all([
    getOfficeName(),
    signedIn &&
      db().person.findUnique({
        where: { id: signedIn.actor.id },
        select: { id: true, name: true, email: true, title: true, department: { select: { name: true } } },
      }),
    signedIn ? countUnreadNotices(signedIn.actor.id) : 0,
  ]);
  return {
    office,
    person: person ? { ...person, department: person.department.name, unreadNotices } : null,
    menu: signedIn ? menuFor(signedIn.actor) : [],
  };
}
