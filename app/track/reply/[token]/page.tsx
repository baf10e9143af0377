import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicFrame } from '@/components/layout/public-frame';
import { ReplyView } from '@/components/track/reply-view';
import { getOfficeName } from '@/lib/auth/get-office-name';
import { findReplyQuestion } from '@/lib/reports/find-reply-question';
import { replyPath } from '@/lib/reports/reply-link';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations('track.reply'))('title'),
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

/** A question to the citizen, opened by its link (E7): no account, no code, nothing of the report but the question. */
export default async function ReplyPage({ params, searchParams }: PageProps<'/track/reply/[token]'>) {
  const [{ token }, { failed }, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('track.reply'),
  ]);
  const [question, office] = await Promise.all([findReplyQuestion(token, new Date()), getOfficeName()]);
  return (
    <PublicFrame officeName={office.name} isDemo={office.isDemo} title={t('title')}>
      <ReplyView question={question} action={`${replyPath(token)}/answer`} hasFailed={failed !== undefined} />
    </PublicFrame>
  );
}
