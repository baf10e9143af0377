import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { CheckCodeForm } from '@/components/check/check-code-form';
import { CheckFacts } from '@/components/check/check-facts';
import { CheckFileForm } from '@/components/check/check-file-form';
import { PublicFrame } from '@/components/layout/public-frame';
import { getOfficeName } from '@/lib/auth/get-office-name';
import { checkMegabytes } from '@/lib/dossiers/paper/check/check-limits';
import { checkCookie, openCheckPass } from '@/lib/dossiers/paper/check/check-pass';
import { readCheckToken } from '@/lib/dossiers/paper/check/check-token';
import { lookUpForm } from '@/lib/dossiers/paper/check/look-up-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper.check'))('title'), robots: { index: false } };
}

/** Where the code on a paper leads: what it is and whether it stands; the file can be held against what was issued. */
export default async function CheckedPaperPage({ params }: PageProps<'/check/[token]'>) {
  const now = new Date();
  const token = readCheckToken((await params).token) ?? '';
  const [office, t, jar, { form, waitSeconds }] = await Promise.all([
    getOfficeName(),
    getTranslations('paper.check'),
    cookies(),
    lookUpForm(token, now),
  ]);
  const pass = openCheckPass(jar.get(checkCookie)?.value, now);
  return (
    <PublicFrame title={t('title')} officeName={office.name} isDemo={office.isDemo}>
      {form && <CheckFacts form={form} />}
      {!form && waitSeconds > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('limited', { seconds: waitSeconds })}
        </Alert>
      )}
      {!form && waitSeconds === 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          <AlertTitle>{t('unknownTitle')}</AlertTitle>
          {t('unknown')}
        </Alert>
      )}
      <CheckFileForm
        token={token}
        megabytes={checkMegabytes}
        pass={token && pass?.token === token ? pass : null}
        isSuperseded={Boolean(form?.supersededAt)}
      />
      <CheckCodeForm typed="" isAgain />
    </PublicFrame>
  );
}
