'use client';

import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCopy } from './use-copy';

/** A code with a button that copies it. */
export function CopyCode({ code }: { code: string }) {
  const t = useTranslations('common.actions');
  const { copied, copy } = useCopy();
  const [refused, setRefused] = useState(false);
  const does = t(copied ? 'copied' : refused ? 'copyRefused' : 'copy');
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25, whiteSpace: 'nowrap' }}
    >
      {code}
      <Tooltip title={does}>
        <IconButton
          size="small"
          onClick={async () => setRefused(!(await copy(code)))}
          aria-label={`${does} ${code}`}
        >
          {copied ? <CheckIcon fontSize="inherit" /> : <ContentCopyIcon fontSize="inherit" />}
        </IconButton>
      </Tooltip>
    </Box>
  );
}
