import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import { currentUser } from '@/lib/auth/session';
import { acceptedLocale } from './accepted-locale';
import { compileMessages } from './compile-messages';
import { formatterOf } from './formatter';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale, type Messages } from './locales';
import { LOCALE_COOKIE, TIME_ZONE_COOKIE } from './cookies';

// Here and not beside the names of the languages, which browsers know too: they get one language, from the page.
const MESSAGES: Record<Locale, () => Promise<Messages>> = {
  fr: () => import('@/messages/fr.json').then((file) => compileMessages<Messages>(file.default)),
  en: () => import('@/messages/en.json').then((file) => compileMessages<Messages>(file.default)),
};

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** While the database is away nobody is asked for, so that the page that says so is there at once. */
const accountLocale = async () => {
  if ((await headers()).get('x-booktime-database') === 'away') return undefined;
  return (await currentUser().catch(() => null))?.language;
};

/** What a reader chose: with their account, wherever they sign in, or on this device. */
export const getChosenLocale = cache(async () => {
  const onDevice = (await cookies()).get(LOCALE_COOKIE)?.value;
  return (await accountLocale()) ?? (isLocale(onDevice) ? onDevice : undefined);
});

/** The language of a page that is a reader's: chosen, else the one that the browser likes best. */
export const getLocale = cache(
  async () => (await getChosenLocale()) ?? acceptedLocale((await headers()).get('accept-language')) ?? DEFAULT_LOCALE,
);

/** The browser tells its time zone in a cookie; before that, the one where most readers of the language live. */
export const getTimeZone = cache(async () => {
  const told = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return told && isTimeZone(told) ? told : LOCALES[await getLocale()].timeZone;
});

const compiled: Partial<Record<Locale, Promise<Messages>>> = {};

export const getMessages = cache(async (wanted?: Locale) => {
  const locale = wanted ?? (await getLocale());
  return (compiled[locale] ??= MESSAGES[locale]());
});

/** With a language, nothing is asked of the request: a page that says its own may be kept for everybody. */
const getConfig = async (locale?: Locale) => ({
  locale: LOCALES[locale ?? (await getLocale())].region,
  timeZone: locale ? LOCALES[locale].timeZone : await getTimeZone(),
  messages: await getMessages(locale),
});

export async function getTranslations<N extends Namespace>(namespace: N, locale?: Locale) {
  return createTranslator<Messages, N>({ ...(await getConfig(locale)), namespace });
}

export const getFormatter = cache(async (locale?: Locale) =>
  locale ? formatterOf(locale) : formatterOf(await getLocale(), await getTimeZone()),
);
