/** What a person chooses about looks. Kept in cookies, so that the first byte is already right: no flash, no script. */
export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export const densities = ['compact', 'comfortable'] as const;
export type Density = (typeof densities)[number];

export const themeCookie = 'congvu-theme';
export const densityCookie = 'congvu-density';
export const menuCookie = 'congvu-menu';

export function themeChoiceOf(value: string | undefined): ThemeChoice {
  return themeChoices.find((choice) => choice === value) ?? 'system';
}

export function densityOf(value: string | undefined): Density {
  return densities.find((density) => density === value) ?? 'compact';
}
