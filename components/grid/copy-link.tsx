'use client';

import CheckIcon from '@mui/icons-material/Check';
import LinkIcon from '@mui/icons-material/Link';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createShortLinkAction } from '@/app/(desk)/l/actions';
import { useAction } from '@/components/ui/use-action';
import { useCopy } from '@/components/ui/use-copy';
import { longAddress } from '@/lib/links/short-link';

/** What is shown for copying by hand, and why. */
type ByHand = { link: string; why: 'byHandText' | 'longText' };

/**
 * Copies the link of a list with all that is asked of it. A long address becomes a short link, which leads to the same
 * state. @param address path and query, as the list itself writes them into the URL
 */
export function CopyLink({ address }: { address: string }) {
  const t = useTranslations();
  const { copied, copy } = useCopy();
  const { run, pending } = useAction(createShortLinkAction);
  const [byHand, setByHand] = useState<ByHand | null>(null);
  const copyOrShow = async (link: string, failed?: ByHand['why']) => {
    if (!(await copy(link)) || failed) setByHand({ link, why: failed ?? 'byHandText' });
  };
  const onClick = async () => {
    const whole = new URL(address, window.location.origin).href;
    if (whole.length <= longAddress) return copyOrShow(whole);
    const made = await run({ address });
    if (made.ok) return copyOrShow(`${window.location.origin}/l/${made.data.code}`);
    if (made.problem.code !== 'unauthenticated') await copyOrShow(whole, 'longText');
  };
  const close = () => setByHand(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={copied ? <CheckIcon /> : <LinkIcon />}
        loading={pending}
        loadingPosition="start"
        onClick={() => void onClick()}
      >
        <span aria-live="polite">{t(copied ? 'links.copied' : 'links.copy')}</span>
      </Button>
      <Dialog
        open={byHand !== null}
        onClose={close}
        aria-labelledby="copy-link-title"
        fullWidth
        maxWidth="sm"
      >
        <DialogTitle id="copy-link-title">{t('links.byHandTitle')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{byHand && t(`links.${byHand.why}`)}</DialogContentText>
          <TextField
            autoFocus
            label={t('links.address')}
            value={byHand?.link ?? ''}
            onFocus={(event) => event.target.select()}
            slotProps={{ htmlInput: { readOnly: true }, inputLabel: { shrink: true } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('common.actions.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
