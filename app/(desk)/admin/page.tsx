import { forbidden, redirect } from 'next/navigation';
import { menuFor } from '@/lib/access/menu';
import { pageContext } from '@/lib/auth/page-context';

/** The first admin page that this person may open. */
export default async function AdminPage() {
  const { actor } = await pageContext('/admin');
  const first = menuFor(actor).find((entry) => entry.section === 'admin');
  if (!first) forbidden();
  redirect(first.href);
}
