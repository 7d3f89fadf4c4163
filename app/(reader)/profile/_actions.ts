'use server';

import { cookies } from 'next/headers';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { keepLocale } from '@/app/locale-cookie';
import { THEME_COOKIE, THEMES } from '@/lib/public-pages/theme-cookie';
import { chooseLanguage } from '@/lib/accounts/accounts.service';
import { endSession, requireWriter } from '@/lib/auth/session';
import { isLocale } from '@/lib/i18n/locales';
import { getLocale } from '@/lib/i18n/server';
import { pathOf } from '@/lib/public-pages/places';

const YEAR = 31_536_000;

/** Anything but light or dark is automatic: then the cookie goes, and the device decides. */
export async function chooseTheme(form: FormData) {
  const chosen = THEMES.find((theme) => theme === form.get('theme'));
  const options = { path: '/', sameSite: 'lax', maxAge: chosen ? YEAR : 0 } as const;
  (await cookies()).set(THEME_COOKIE, chosen ?? '', options);
  redirect('/profile');
}

/** Anything but a language of ours is automatic: then the account and the device forget, and the browser decides. */
export async function chooseLocale(form: FormData) {
  const { id } = await requireWriter();
  const given = form.get('locale');
  const chosen = isLocale(given) ? given : undefined;
  await chooseLanguage(id, chosen);
  await keepLocale(chosen);
  redirect('/profile');
}

/** Leads to the first page in the language that was spoken. */
export async function signOut() {
  const home = pathOf(await getLocale(), '/') as Route;
  await endSession();
  redirect(home);
}
