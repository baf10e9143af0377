import type {} from '@mui/x-data-grid/themeAugmentation';
import { enUS, viVN } from '@mui/material/locale';
import { createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '@/lib/i18n/languages';
import type { Density } from './preferences';
import { OfficeLink } from './office-link';
import { darkStatus, lightStatus, type StatusPalette } from './status-palette';

declare module '@mui/material/styles' {
  interface Palette {
    status: StatusPalette;
  }
  interface PaletteOptions {
    status?: StatusPalette;
  }
}

const fontFamily = '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/**
 * One accent colour on calm neutrals. Density changes the size of controls and rows, never what is shown; the language
 * is that of the words which controls bring along, such as "open" and "clear".
 */
export function createOfficeTheme(density: Density, nonce: string | undefined, language: Language): Theme {
  const size = density === 'compact' ? 'small' : 'medium';
  return createTheme(
    {
      cssVariables: { colorSchemeSelector: 'data-color-scheme' },
      colorSchemes: {
        light: {
          palette: {
            primary: { main: '#0b5a83', dark: '#084463', light: '#3a7fa5', contrastText: '#ffffff' },
            background: { default: '#f6f8fa', paper: '#ffffff' },
            text: { primary: '#1a232c', secondary: '#51606e' },
            divider: '#d7dee5',
            error: { main: '#b3261e' },
            warning: { main: '#8a5a00' },
            success: { main: '#1e7a4c' },
            info: { main: '#1f6fb2' },
            status: lightStatus,
          },
        },
        dark: {
          palette: {
            primary: { main: '#7cc1ea', dark: '#4f9ccc', light: '#a8d7f2', contrastText: '#06202f' },
            background: { default: '#12171c', paper: '#1a2027' },
            text: { primary: '#e7ecf1', secondary: '#a9b5c1' },
            divider: '#323c46',
            error: { main: '#ff8f86' },
            warning: { main: '#f0b954' },
            success: { main: '#6fcf9c' },
            info: { main: '#6cb1ea' },
            status: darkStatus,
          },
        },
      },
      shape: { borderRadius: 6 },
      typography: {
        fontFamily,
        fontSize: 14,
        fontWeightMedium: 500,
        fontWeightBold: 600,
        h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.3 },
        h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.35 },
        h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
        body1: { fontSize: '0.9375rem' },
        body2: { fontSize: '0.875rem' },
        caption: { fontSize: '0.8125rem' },
        button: { textTransform: 'none', fontWeight: 500 },
      },
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            body: { fontVariantNumeric: 'tabular-nums' },
            // Paper is white, whatever the screen is: ink only where there are words and lines.
            '@media print': {
              ':root, body': { background: '#fff !important', colorScheme: 'light' },
              '*, *::before, *::after': {
                color: '#000 !important',
                backgroundColor: 'transparent !important',
                borderColor: '#888 !important',
                boxShadow: 'none !important',
              },
            },
            '@media (prefers-reduced-motion: reduce)': {
              '*, *::before, *::after': {
                animationDuration: '0.01ms !important',
                transitionDuration: '0.01ms !important',
              },
            },
          },
        },
        MuiButton: { defaultProps: { size, disableElevation: true } },
        MuiIconButton: { defaultProps: { size } },
        MuiTextField: { defaultProps: { size, fullWidth: true } },
        MuiFormControl: { defaultProps: { size } },
        MuiSelect: { defaultProps: { size } },
        MuiAutocomplete: { defaultProps: { size } },
        MuiTable: { defaultProps: { size } },
        MuiChip: { defaultProps: { size: 'small' } },
        MuiList: { defaultProps: { dense: density === 'compact' } },
        MuiMenuItem: { defaultProps: { dense: density === 'compact' } },
        MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
        MuiTooltip: { defaultProps: { enterDelay: 400, enterTouchDelay: 300 } },
        MuiLink: { defaultProps: { underline: 'hover', component: OfficeLink } },
        MuiButtonBase: { defaultProps: { LinkComponent: OfficeLink } },
        MuiDataGrid: { defaultProps: { density: density === 'compact' ? 'compact' : 'standard', nonce } },
      },
    },
    language === 'vi' ? viVN : enUS,
  );
}
