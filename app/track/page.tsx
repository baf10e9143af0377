import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { PublicFrame } from '@/components/layout/public-frame';
import { PublicDossierView } from '@/components/track/public-dossier-view';
import { PublicReportView } from '@/components/track/public-report-view';
import { TrackForm } from '@/components/track/track-form';
import { getOfficeName } from '@/lib/auth/get-office-name';
import { parseDossierCode } from '@/lib/dossiers/dossier-code';
import { findPublicDossier } from '@/lib/dossiers/find-public-dossier';
import { openTrackPass, trackCookie } from '@/lib/intake/track/track-pass';
import { findPublicReport } from '@/lib/reports/find-public-report';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('track'))('title'), robots: { index: false } };
}

/** For citizens, without an account (A21, F12). The code is in no title and no address. */
export default async function TrackPage({ searchParams }: PageProps<'/track'>) {
  const { failed } = await searchParams;
  const jar = await cookies();
  const pass = openTrackPass(jar.get(trackCookie)?.value, new Date());
  const code = pass?.outcome === 'found' ? pass.code : null;
  const isDossier = code !== null && parseDossierCode(code) !== null;
  const [dossier, report] = await Promise.all([
    isDossier ? findPublicDossier(code) : null,
    code !== null && !isDossier ? findPublicReport(code) : null,
  ]);
  const isShown = dossier !== null || report !== null;
  const [office, t] = await Promise.all([getOfficeName(), getTranslations('track')]);
  const outcome = !pass || isShown ? null : pass.outcome === 'found' ? 'unknown' : pass.outcome;
  return (
    <PublicFrame title={t('title')} officeName={office.name} isDemo={office.isDemo}>
      {dossier && <PublicDossierView dossier={dossier} />}
      {report && <PublicReportView report={report} hasFailed={failed !== undefined} />}
      <TrackForm outcome={outcome} seconds={pass?.seconds ?? 0} code={pass?.code ?? ''} isAgain={isShown} />
    </PublicFrame>
  );
}
