'use client';

import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';

/** Verified or not yet: a word and a sign, then a colour. What is not verified never looks as if it were. */
export function VerifiedMark({ isVerified }: { isVerified: boolean }) {
  const t = useTranslations('procedures');
  const Icon = isVerified ? VerifiedIcon : HelpIcon;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        fontSize: '0.8125rem',
        color: isVerified ? 'status.done.text' : 'status.soon.text',
      }}
    >
      <Icon fontSize="inherit" aria-hidden />
      {t(isVerified ? 'verified' : 'unverified')}
    </Box>
  );
}
