export const THEME_COOKIE = 'booktime_theme';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
