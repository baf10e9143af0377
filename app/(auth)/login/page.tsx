import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/layout/auth-frame';
import { LoginForm } from '@/components/form/login-form';
import { getOfficeName } from '@/lib/auth/get-office-name';
import { findPerson } from '@/lib/auth/session';
import { safeCallback } from '@/lib/web/public-paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const reasons = {
  signed_out: 'signedOut',
  signed_out_everywhere: 'signedOutEverywhere',
  expired: 'expired',
  password_changed: 'passwordChanged',
} as const;

export default async function LoginPage({ searchParams }: Props) {
  const params = await searchParams;
  const callbackUrl = safeCallback(typeof params.callbackUrl === 'string' ? params.callbackUrl : undefined);
  if (await findPerson(false)) redirect(callbackUrl as '/reports');
  const office = await getOfficeName();
  const reason = Object.entries(reasons).find(([name]) => name === params.reason)?.[1];
  return (
    <AuthFrame officeName={office.name} isDemo={office.isDemo}>
      <LoginForm callbackUrl={callbackUrl} reason={reason ?? null} isDemo={office.isDemo} />
    </AuthFrame>
  );
}
