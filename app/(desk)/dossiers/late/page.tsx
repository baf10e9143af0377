import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LateDossiers } from '@/components/dossiers/late/late-dossiers';
import { pageContext } from '@/lib/auth/page-context';
import { listLateWithoutApology } from '@/lib/dossiers/paper/late/list-late-without-apology';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper.late'))('title') };
}

/** Late dossiers whose applicants wait for an apology, the longest late first (F15). */
export default async function Page() {
  const ctx = await pageContext('/dossiers/late', 'dossier.extend');
  return <LateDossiers late={await listLateWithoutApology(ctx.actor, ctx.now)} />;
}
