'use client';

import AccountCircleIcon from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { openShortcutHelp } from '@/components/ui/shortcut-help';
import type { DeskPerson } from '@/lib/auth/get-desk-facts';
import { densities, themeChoices } from './preferences';
import { useDensity, useThemeChoice } from './preferences-provider';
import { Choice } from './choice';
import { LanguageChoice } from './language-choice';
import { useSignOut } from './use-sign-out';

/** Who is signed in, how things look, and the way out. */
export function UserMenu({ person }: { person: DeskPerson }) {
  const t = useTranslations('common.user');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { choice, setChoice } = useThemeChoice();
  const { density, setDensity } = useDensity();
  const signOut = useSignOut();
  const close = () => setAnchor(null);
  return (
    <>
      <Tooltip title={`${person.name} · ${t('menu')}`}>
        <IconButton
          edge="end"
          aria-label={`${t('menu')}: ${person.name}`}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <AccountCircleIcon />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('menu'), variant: 'outlined', sx: { width: 300, p: 1.5 } },
        }}
      >
        <Typography sx={{ fontWeight: 600 }}>{person.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {person.title}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {person.department}
        </Typography>
        <Divider />
        <Choice
          label={t('theme')}
          value={choice}
          onChange={setChoice}
          options={themeChoices.map((value) => ({ value, label: t(value) }))}
        />
        <Choice
          label={t('density')}
          value={density}
          onChange={setDensity}
          options={densities.map((value) => ({ value, label: t(value) }))}
        />
        <LanguageChoice />
        <Divider sx={{ my: 1 }} />
        <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'stretch' }}>
          <Button href="/account" onClick={close} sx={row} color="inherit">
            {t('account')}
          </Button>
          <Button
            onClick={() => {
              close();
              openShortcutHelp();
            }}
            sx={row}
            color="inherit"
          >
            {t('shortcuts')} ( ? )
          </Button>
          <Button onClick={signOut} sx={row} color="inherit">
            {t('signOut')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}

const row = { justifyContent: 'flex-start' } as const;
