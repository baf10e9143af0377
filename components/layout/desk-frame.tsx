'use client';

import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Link from '@mui/material/Link';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { MenuEntry } from '@/lib/access/menu';
import type { DeskPerson } from '@/lib/auth/get-desk-facts';
import { ShortcutHelp } from '@/components/ui/shortcut-help';
import { DemoBanner } from './demo-banner';
import { LiveBanner } from './live-banner';
import { LiveProvider } from './live-provider';
import { MainMenu } from './main-menu';
import { NavigationProgress } from './navigation-progress';
import { menuCookie } from './preferences';
import { SessionGuard } from './session-guard';
import { TopBar } from './top-bar';
import { writeCookie } from './write-cookie';

type Props = {
  office: { name: string; isDemo: boolean };
  person: DeskPerson | null;
  menu: MenuEntry[];
  menuCollapsed: boolean;
  children: ReactNode;
};

/** Menu on the left, bar on top, the page in the rest. Below 900 px the menu becomes a drawer. */
export function DeskFrame({ office, person, menu, menuCollapsed, children }: Props) {
  const t = useTranslations('common');
  const [collapsed, setCollapsed] = useState(menuCollapsed);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const toggle = () => {
    writeCookie(menuCookie, collapsed ? 'open' : 'collapsed');
    setCollapsed(!collapsed);
  };
  return (
    <SessionGuard person={person}>
      <LiveProvider personId={person?.id ?? null}>
        <Link href="#content" sx={skipLink}>
          {t('skipToContent')}
        </Link>
        <Box
          sx={{ display: 'flex', flexDirection: 'column', height: '100dvh', '@media print': printedWhole }}
        >
          {office.isDemo && <DemoBanner />}
          <Box sx={{ '@media print': notPrinted }}>
            <TopBar officeName={office.name} person={person} onOpenMenu={() => setDrawerOpen(true)} />
            <LiveBanner />
          </Box>
          <NavigationProgress />
          <Box sx={{ display: 'flex', flex: 1, minHeight: 0, '@media print': printedWhole }}>
            <Box
              sx={{
                display: { xs: 'none', md: 'block' },
                borderRight: 1,
                borderColor: 'divider',
                bgcolor: 'background.paper',
                '@media print': notPrinted,
              }}
            >
              <MainMenu entries={menu} collapsed={collapsed} onToggle={toggle} />
            </Box>
            <Box
              component="main"
              id="content"
              tabIndex={-1}
              sx={{
                flex: 1,
                minWidth: 0,
                overflow: 'auto',
                outline: 'none',
                p: { xs: 1.5, md: 2 },
                '@media print': printedWhole,
              }}
            >
              {children}
            </Box>
          </Box>
        </Box>
        <Drawer open={drawerOpen} onClose={() => setDrawerOpen(false)} sx={{ display: { md: 'none' } }}>
          <MainMenu entries={menu} collapsed={false} onChosen={() => setDrawerOpen(false)} />
        </Drawer>
        <ShortcutHelp />
      </LiveProvider>
    </SessionGuard>
  );
}

/** Paper has the page alone, and all of it: what scrolls on a screen would be cut off. */
const notPrinted = { display: 'none' } as const;
const printedWhole = { display: 'block', height: 'auto', overflow: 'visible' } as const;

const skipLink = {
  position: 'absolute',
  left: 8,
  top: -60,
  zIndex: 'tooltip',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  px: 1.5,
  py: 0.75,
  '&:focus': { top: 8 },
} as const;
