import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountView } from '@/components/account/account-view';
import { getOwnAccount } from '@/lib/auth/get-own-account';
import { listSessions } from '@/lib/auth/list-sessions';
import { pageContext } from '@/lib/auth/page-context';
import { findPerson } from '@/lib/auth/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.account'))('title') };
}

export default async function AccountPage() {
  const ctx = await pageContext('/account');
  const own = await findPerson();
  const [account, sessions] = await Promise.all([
    getOwnAccount(ctx),
    listSessions(ctx, own?.sessionId ?? null),
  ]);
  return <AccountView account={account} sessions={sessions} />;
}
