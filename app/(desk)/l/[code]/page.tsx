import { notFound, redirect } from 'next/navigation';
import { pageContext } from '@/lib/auth/page-context';
import { findShortLink } from '@/lib/links/find-short-link';

/** A short link leads on to its page; reach is asked there, as of everybody. */
export default async function ShortLinkPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const ctx = await pageContext(`/l/${code}`);
  const address = await findShortLink(ctx, code);
  if (address === null) notFound();
  redirect(address);
}
