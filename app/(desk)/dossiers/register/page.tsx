import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterForm } from '@/components/dossiers/register/register-form';
import { pageContext } from '@/lib/auth/page-context';
import { listRegisterAgencies } from '@/lib/dossiers/paper/register/list-register-agencies';
import { dayOf } from '@/lib/format/date-time';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper.register'))('title') };
}

/** The register of dossiers (form 07) of one agency, to print or to take along. */
export default async function Page() {
  const ctx = await pageContext('/dossiers/register', 'dossier.export');
  return (
    <RegisterForm
      agencies={await listRegisterAgencies(ctx)}
      own={ctx.actor.departmentId}
      today={dayOf(ctx.now.toISOString())}
    />
  );
}
