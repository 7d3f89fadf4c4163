import 'server-only';
import { cookies } from 'next/headers';
import { LOCALE_COOKIE, LOCALE_SECONDS } from '@/lib/i18n/cookies';
import type { Locale } from '@/lib/i18n/locales';

/** For Server Actions: this device remembers the language, or forgets it. Scripts of public pages may read and set it. */
export const keepLocale = async (locale: Locale | undefined) =>
  (await cookies()).set(LOCALE_COOKIE, locale ?? '', {
    path: '/',
    sameSite: 'lax',
    maxAge: locale ? LOCALE_SECONDS : 0,
  });
