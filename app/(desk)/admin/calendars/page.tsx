import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarList } from '@/components/calendars/calendar-list';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/auth/page-context';
import { listCalendars } from '@/lib/calendars/list-calendars';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars');
  return { title: t('title') };
}

export default async function CalendarsPage() {
  const ctx = await pageContext('/admin/calendars', 'settings.manage');
  const [t, calendars] = await Promise.all([getTranslations('calendars'), listCalendars(ctx)]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('note')} />
      <CalendarList calendars={calendars} />
    </>
  );
}
