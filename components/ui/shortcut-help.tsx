'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useShortcut, useShortcuts } from './use-shortcut';

const openEvent = 'congvu:shortcut-help';

/** Opens the help from a menu entry. */
export function openShortcutHelp(): void {
  window.dispatchEvent(new Event(openEvent));
}

/** "?" lists every shortcut that works on this page. */
export function ShortcutHelp() {
  const t = useTranslations('common');
  const [open, setOpen] = useState(false);
  const shortcuts = useShortcuts();
  useShortcut('?', t('shortcuts.help'), () => setOpen(true));
  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener(openEvent, show);
    return () => window.removeEventListener(openEvent, show);
  }, []);
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      aria-labelledby="shortcut-help-title"
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id="shortcut-help-title">{t('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <Table aria-labelledby="shortcut-help-title">
          <TableHead>
            <TableRow>
              <TableCell>{t('shortcuts.key')}</TableCell>
              <TableCell>{t('shortcuts.does')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shortcuts.map(({ key, label }) => (
              <TableRow key={`${key} ${label}`}>
                <TableCell>
                  <kbd>{key}</kbd>
                </TableCell>
                <TableCell>{label}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {t('shortcuts.note')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>{t('actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
