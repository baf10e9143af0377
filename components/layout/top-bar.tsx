'use client';

import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { DeskPerson } from '@/lib/auth/get-desk-facts';
import { JumpByCode } from './jump-by-code';
import { LiveIndicator } from './live-indicator';
import { NoticeBell } from './notice-bell';
import { UserMenu } from './user-menu';

/** The bar on top of every page: which office, jump by code, whether the page is live, who is signed in. */
export function TopBar(props: { officeName: string; person: DeskPerson | null; onOpenMenu: () => void }) {
  const t = useTranslations('common');
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minHeight: 48,
        px: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <IconButton
        onClick={props.onOpenMenu}
        aria-label={t('menu.open')}
        edge="start"
        sx={{ display: { md: 'none' } }}
      >
        <MenuIcon />
      </IconButton>
      <Typography
        component="p"
        noWrap
        sx={{ fontWeight: 600, color: 'primary.main', display: { xs: 'none', sm: 'block' } }}
      >
        {t('appName')}
      </Typography>
      <Typography
        component="p"
        noWrap
        variant="body2"
        sx={{ color: 'text.secondary', minWidth: 0, display: { xs: 'none', md: 'block' } }}
      >
        {props.officeName}
      </Typography>
      <Box sx={{ flex: 1 }} />
      <JumpByCode />
      <LiveIndicator />
      {props.person && <NoticeBell unread={props.person.unreadNotices} />}
      {props.person && <UserMenu person={props.person} />}
    </Box>
  );
}
