'use client';

import DoneAllIcon from '@mui/icons-material/DoneAll';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { readNoticesAction } from '@/app/(desk)/notices/actions';
import { PageLinks } from '@/components/admin/page-links';
import { LinkTabs } from '@/components/dashboard/link-tabs';
import { useLive } from '@/components/layout/use-live';
import { EmptyState } from '@/components/ui/empty-state';
import { ListEmpty } from '@/components/ui/list-empty';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import { noticeWritten } from '@/lib/live/live-event';
import type { NoticePage } from '@/lib/notices/list-notices';
import { noticeListHref, noticeStates, type NoticeListParams } from '@/lib/notices/notice-list-params';
import { NoticeItem } from './notice-item';

/** What the person was told, unread first; it reads itself anew when something is told. */
export function NoticeList({ list, params }: { list: NoticePage; params: NoticeListParams }) {
  const t = useTranslations('notices');
  const router = useRouter();
  const { run, pending, problem } = useAction(readNoticesAction);
  useLive(({ topic }) => {
    if (topic === noticeWritten) router.refresh();
  });
  const readAll = () => run({ upTo: list.newest }, () => router.refresh());
  const readOne = (id: string) => run({ ids: [id] }, () => router.refresh());
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('unread', { count: list.unread })}
        actions={
          <>
            <LinkTabs
              label={t('show')}
              current={params.state}
              options={noticeStates.map((value) => ({
                value,
                label: t(`state.${value}`),
                href: noticeListHref({ state: value }),
              }))}
            />
            <Button
              variant="outlined"
              size="small"
              startIcon={<DoneAllIcon />}
              disabled={list.unread === 0 || pending}
              onClick={() => void readAll()}
            >
              {t('readAll')}
            </Button>
          </>
        }
      />
      {problem && <ProblemAlert problem={problem} />}
      {list.rows.length === 0 ? (
        <NothingHere list={list} params={params} />
      ) : (
        <>
          <Box
            component="ul"
            aria-label={t('title')}
            sx={{
              m: 0,
              p: 0,
              listStyle: 'none',
              bgcolor: 'background.paper',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
            }}
          >
            {list.rows.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} pending={pending} onRead={readOne} />
            ))}
          </Box>
          <PageLinks
            page={list.page}
            pageSize={list.pageSize}
            shown={list.rows.length}
            total={list.total}
            href={(page) => noticeListHref({ ...params, page })}
          />
        </>
      )}
    </>
  );
}

function NothingHere({ list, params }: { list: NoticePage; params: NoticeListParams }) {
  const t = useTranslations('notices.empty');
  if (list.total > 0)
    return (
      <ListEmpty
        total={list.total}
        firstHref={noticeListHref({ state: params.state })}
        clearHref={noticeListHref({})}
      />
    );
  return <EmptyState title={t(params.state)} text={t('text')} />;
}
