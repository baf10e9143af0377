import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ServiceLevelPage } from '@/components/service-levels/service-level-page';
import { pageContext } from '@/lib/auth/page-context';
import { dayOf } from '@/lib/format/date-time';
import { getServiceLevel } from '@/lib/service-levels/get-service-level';
import { pageId, recordOrNotFound } from '@/lib/web/record-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('levels');
  return { title: t('title') };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

const dayMs = 24 * 60 * 60 * 1000;

export default async function Page({ params, searchParams }: Props) {
  const id = pageId((await params).id);
  const { from } = await searchParams;
  const ctx = await pageContext(`/admin/service-levels/${id}`, 'settings.manage');
  const level = await recordOrNotFound(getServiceLevel(ctx, id));
  const made = level.versions.find((version) => String(version.id) === from);
  if (from && !made) notFound();
  return (
    <ServiceLevelPage
      level={level}
      from={made ?? null}
      tomorrow={dayOf(new Date(ctx.now.getTime() + dayMs))}
    />
  );
}
