'use client';

import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import NextLink from 'next/link';

/** A choice that lives in the URL: each option is a link, the current one says so. */
export function LinkTabs({
  label,
  options,
  current,
}: {
  label: string;
  options: readonly { value: string; label: string; href: string }[];
  current: string;
}) {
  return (
    <ButtonGroup component="nav" aria-label={label} size="small" sx={{ flexWrap: 'wrap' }}>
      {options.map((option) => (
        <Button
          key={option.value}
          component={NextLink}
          href={option.href}
          scroll={false}
          variant={option.value === current ? 'contained' : 'outlined'}
          aria-current={option.value === current ? 'true' : undefined}
        >
          {option.label}
        </Button>
      ))}
    </ButtonGroup>
  );
}
