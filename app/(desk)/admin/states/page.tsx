import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StateLabelPage } from '@/components/admin/state-label-page';
import { pageContext } from '@/lib/auth/page-context';
import { messages } from '@/lib/i18n/messages';
import { listLocalStates } from '@/lib/local-states/list-local-states';
import { listStates } from '@/lib/reports/list-states';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.stateLabels');
  return { title: t('title') };
}

export default async function StatesPage() {
  const ctx = await pageContext('/admin/states', 'settings.manage');
  const builtIn = { vi: messages.vi.domain.state, en: messages.en.domain.state };
  const [states, steps] = await Promise.all([listStates(ctx), listLocalStates(ctx, 'report')]);
  return <StateLabelPage {...states} {...steps} builtIn={builtIn} />;
}
