import 'server-only';
import { cookies } from 'next/headers';
import { THEME_COOKIE, type Theme, THEMES } from '@/lib/public-pages/theme-cookie';

/** Chosen by the reader, or undefined: then the style sheet follows the device. */
export const getTheme = async (): Promise<Theme | undefined> => {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === chosen);
};
