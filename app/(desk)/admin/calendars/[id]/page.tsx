import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarPage } from '@/components/calendars/calendar-page';
import { pageContext } from '@/lib/auth/page-context';
import { getCalendar } from '@/lib/calendars/get-calendar';
import { dayOf } from '@/lib/format/date-time';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendars');
  return { title: t('title') };
}

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = pageId((await params).id);
  const ctx = await pageContext(`/admin/calendars/${id}`, 'settings.manage');
  const calendar = await recordOrNotFound(getCalendar(ctx, id));
  return <CalendarPage calendar={calendar} today={dayOf(ctx.now)} />;
}
