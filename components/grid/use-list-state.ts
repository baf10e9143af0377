'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import type { ListBase } from '@/lib/lists/list-params';

export type ListState<Params> = {
  /** What is asked for, already with the change that is on its way. */
  params: Params;
  isPending: boolean;
  /** Asks for something else. Unless it is the page that changes, the list begins at page 1 again. */
  change: (patch: Partial<Params>, how?: 'push' | 'replace') => void;
  clear: () => void;
};

/** The question of a list and its addresses: `defineListParams` makes them. */
export type ListAddress<Params> = {
  href: (asked?: Partial<Params>) => string;
  defaults: Params;
  serialize: (params: Partial<Params>) => string;
  whole: (params: Partial<Params>) => string;
  filter: (params: Partial<Params>) => string;
};

/** The list's state lives in the URL, so that Back, reload and a shared link keep it. Written inside a transition. */
export function useListState<Params extends ListBase>(
  list: ListAddress<Params>,
  fromUrl: Params,
): ListState<Params> {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [params, setParams] = useOptimistic(fromUrl);
  const go = (next: Params, how: 'push' | 'replace') =>
    startTransition(() => {
      setParams(next);
      router[how](list.href(next) as Route, { scroll: false });
    });
  return {
    params,
    isPending,
    change: (patch, how = 'push') => go({ ...params, page: 1, ...patch }, how),
    clear: () => go({ ...list.defaults, pageSize: params.pageSize, sort: params.sort }, 'push'),
  };
}
