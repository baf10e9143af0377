'use client';

import Button from '@mui/material/Button';
import NextLink from 'next/link';

/** To the form that makes a new one. */
export function CreateButton({
  href,
  label,
}: {
  href: '/admin/departments/new' | '/admin/people/new' | '/admin/roles/new' | '/admin/procedures/new';
  label: string;
}) {
  return (
    <Button component={NextLink} href={href} variant="contained">
      {label}
    </Button>
  );
}
