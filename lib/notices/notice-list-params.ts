/** What the list of one's notices is asked for, in its URL. */
export const noticeStates = ['all', 'unread'] as const;
export type NoticeState = (typeof noticeStates)[number];
export const noticesPageSize = 50;

export type NoticeListParams = { state: NoticeState; page: number };

type Input = Record<string, string | string[] | undefined>;

/** Reads the URL; what makes no sense counts as not asked. */
export function parseNoticeListParams(input: Input): NoticeListParams {
  const page = typeof input.page === 'string' && /^[1-9]\d{0,3}$/.test(input.page) ? Number(input.page) : 1;
  return { state: noticeStates.find((state) => state === input.state) ?? 'all', page };
}

/** The address of the list with what is asked; what is usual is left out. */
export function noticeListHref({ state = 'all', page = 1 }: Partial<NoticeListParams>): string {
  const query = new URLSearchParams();
  if (state !== 'all') query.set('state', state);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/notices?${query}` : '/notices';
}
