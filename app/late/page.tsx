import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { PublicLateList } from '@/components/dossiers/late/public-late-list';
import { PublicFrame } from '@/components/layout/public-frame';
import { getOfficeName } from '@/lib/auth/get-office-name';
import { listPublicLateDossiers } from '@/lib/dossiers/paper/late/list-public-late-dossiers';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper.publicLate'))('title') };
}

/** For anybody, without an account: which dossiers are late, at which agency, since when (F15). */
export default async function LatePage() {
  await connection();
  const now = new Date();
  const [office, t, late] = await Promise.all([
    getOfficeName(),
    getTranslations('paper.publicLate'),
    listPublicLateDossiers(now),
  ]);
  return (
    <PublicFrame title={t('title')} officeName={office.name} isDemo={office.isDemo}>
      <PublicLateList late={late} at={now.toISOString()} />
    </PublicFrame>
  );
}
