'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { THEME_COOKIE, THEMES } from '@/app/theme-cookie';
import { endSession } from '@/lib/auth/session';

const YEAR = 31_536_000;

/** Anything but light or dark is automatic: then the cookie goes, and the device decides. */
export async function chooseTheme(form: FormData) {
  const chosen = THEMES.find((theme) => theme === form.get('theme'));
  const options = { path: '/', sameSite: 'lax', maxAge: chosen ? YEAR : 0 } as const;
  (await cookies()).set(THEME_COOKIE, chosen ?? '', options);
  redirect('/profile');
}

export async function signOut() {
  await endSession();
  redirect('/');
}
