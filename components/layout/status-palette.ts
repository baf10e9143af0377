/**
 * Colours of states and deadlines. Each has its own lightness and always stands beside a word and an icon, so that
 * nothing is lost in greyscale. `text` on `soft` and `contrastText` on `main` reach 4.5:1 in both schemes.
 */
export const statusTones = ['neutral', 'progress', 'waiting', 'done', 'refused', 'soon', 'late'] as const;
export type StatusTone = (typeof statusTones)[number];
export type StatusColor = { main: string; contrastText: string; soft: string; text: string };
export type StatusPalette = Record<StatusTone, StatusColor>;

export const lightStatus: StatusPalette = {
  neutral: { main: '#5a6672', contrastText: '#ffffff', soft: '#eef1f4', text: '#3b4650' },
  progress: { main: '#1f6fb2', contrastText: '#ffffff', soft: '#dcebf8', text: '#0f4c81' },
  waiting: { main: '#6b5ca5', contrastText: '#ffffff', soft: '#e9e5f6', text: '#493c80' },
  done: { main: '#1e7a4c', contrastText: '#ffffff', soft: '#d3eedf', text: '#0f5632' },
  refused: { main: '#7a4a3a', contrastText: '#ffffff', soft: '#efe2dc', text: '#5f3527' },
  soon: { main: '#8a5a00', contrastText: '#ffffff', soft: '#fdecc8', text: '#6b4500' },
  late: { main: '#b3261e', contrastText: '#ffffff', soft: '#fadcd9', text: '#8c1710' },
};

export const darkStatus: StatusPalette = {
  neutral: { main: '#9aa7b4', contrastText: '#10161c', soft: '#262e36', text: '#c9d2db' },
  progress: { main: '#6cb1ea', contrastText: '#0a1a28', soft: '#173249', text: '#a9d3f7' },
  waiting: { main: '#b3a5ea', contrastText: '#17112e', soft: '#2d2648', text: '#d2c9f5' },
  done: { main: '#6fcf9c', contrastText: '#07210f', soft: '#15382a', text: '#a5e5c4' },
  refused: { main: '#d0a08e', contrastText: '#24120b', soft: '#3c2a23', text: '#e6c5b8' },
  soon: { main: '#f0b954', contrastText: '#261900', soft: '#40300f', text: '#f8d595' },
  late: { main: '#ff8f86', contrastText: '#2b0704', soft: '#4d1f1c', text: '#ffbfb9' },
};
