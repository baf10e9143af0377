/** Theme colours as CSS variables, so that a chart follows light and dark without drawing again. */
export const chartColors = {
  main: 'var(--mui-palette-primary-main)',
  second: 'var(--mui-palette-status-done-main)',
  line: 'var(--mui-palette-divider)',
  target: 'var(--mui-palette-status-late-main)',
  text: 'var(--mui-palette-text-primary)',
  quiet: 'var(--mui-palette-text-secondary)',
  paper: 'var(--mui-palette-background-paper)',
} as const;

export const chartText = { fill: chartColors.quiet, fontSize: 12 } as const;
