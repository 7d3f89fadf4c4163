import 'server-only';
import { cookies } from 'next/headers';

export const THEME_COOKIE = 'booktime_theme';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Chosen by the reader, or undefined: then the style sheet follows the device. */
export const getTheme = async (): Promise<Theme | undefined> => {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === chosen);
};
