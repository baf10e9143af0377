import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { CheckCodeForm } from '@/components/check/check-code-form';
import { CheckFileForm } from '@/components/check/check-file-form';
import { PublicFrame } from '@/components/layout/public-frame';
import { getOfficeName } from '@/lib/auth/get-office-name';
import { checkMegabytes } from '@/lib/dossiers/paper/check/check-limits';
import { checkCookie, openCheckPass } from '@/lib/dossiers/paper/check/check-pass';
import { readCheckToken } from '@/lib/dossiers/paper/check/check-token';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper.check'))('title'), robots: { index: false } };
}

/** For anybody, without an account: is this paper of ours (F8)? By its code, or by its file. */
export default async function CheckPage({ searchParams }: PageProps<'/check'>) {
  const { code } = await searchParams;
  const typed = typeof code === 'string' ? code.slice(0, 40) : '';
  const token = readCheckToken(typed);
  if (token) redirect(`/check/${token}`);
  const [office, t, jar] = await Promise.all([getOfficeName(), getTranslations('paper.check'), cookies()]);
  const pass = openCheckPass(jar.get(checkCookie)?.value, new Date());
  return (
    <PublicFrame title={t('title')} officeName={office.name} isDemo={office.isDemo}>
      <CheckCodeForm typed={typed} isAgain={false} />
      <CheckFileForm
        token=""
        megabytes={checkMegabytes}
        pass={pass?.token === '' ? pass : null}
        isSuperseded={false}
      />
    </PublicFrame>
  );
}
