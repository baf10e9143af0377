import { redirect } from 'next/navigation';
import { findPerson } from '@/lib/auth/session';

/** The front door: the desk for those who are signed in, the sign-in page for everybody else. */
export default async function Home() {
  redirect((await findPerson(false)) ? '/reports' : '/login');
}
