'use client';

import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { AppRouterCacheProvider } from '@mui/material-nextjs/v16-appRouter';
import { useLocale } from 'next-intl';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { densityCookie, themeCookie, type Density, type ThemeChoice } from './preferences';
import { createOfficeTheme } from './theme';
import { writeCookie } from './write-cookie';

type Preferences = { density: Density; setDensity: (density: Density) => void };
const PreferencesContext = createContext<Preferences>({ density: 'compact', setDensity: () => {} });

/** The person's choice of row density, for grids and tables that size themselves. */
export function useDensity(): Preferences {
  return useContext(PreferencesContext);
}

/** The person's choice of light, dark or the machine's own. */
export function useThemeChoice(): { choice: ThemeChoice; setChoice: (choice: ThemeChoice) => void } {
  const { mode, setMode } = useColorScheme();
  return {
    choice: mode ?? 'system',
    setChoice: (choice) => {
      writeCookie(themeCookie, choice);
      setMode(choice);
    },
  };
}

/** Theme, density and the emotion cache that carries this document's CSP nonce. */
export function PreferencesProvider(props: {
  nonce: string | undefined;
  theme: ThemeChoice;
  density: Density;
  children: ReactNode;
}) {
  const language = useLocale() as Language;
  const [density, setDensity] = useState(props.density);
  // The document keeps the policy it came with, whatever a later refresh brings.
  const [nonce] = useState(props.nonce);
  const theme = useMemo(() => createOfficeTheme(density, nonce, language), [density, nonce, language]);
  const preferences = useMemo<Preferences>(
    () => ({
      density,
      setDensity: (next) => {
        writeCookie(densityCookie, next);
        setDensity(next);
      },
    }),
    [density],
  );
  return (
    <AppRouterCacheProvider options={{ enableCssLayer: true, nonce }}>
      <ThemeProvider theme={theme} defaultMode={props.theme} storageManager={null}>
        <CssBaseline enableColorScheme />
        <PreferencesContext value={preferences}>{props.children}</PreferencesContext>
      </ThemeProvider>
    </AppRouterCacheProvider>
  );
}
