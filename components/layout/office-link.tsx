'use client';

import NextLink from 'next/link';
import type { Route } from 'next';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string };

/**
 * What every MUI link and button with an `href` becomes: client navigation within the desk, a plain link for files,
 * interfaces and other sites. Nothing is fetched ahead: a list has a hundred links.
 */
export function OfficeLink({ href, ...props }: Props) {
  const isPage =
    href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/') && !props.download;
  return isPage ? (
    <NextLink href={href as Route} prefetch={false} {...props} />
  ) : (
    <a href={href} {...props} />
  );
}
