import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import {
  createFormatter,
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
  type NumberFormatOptions,
} from 'use-intl/core';
import { spaced } from './spacing';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './locales';
import { LOCALE_COOKIE, TIME_ZONE_COOKIE } from './cookies';

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const getLocale = cache(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE;
});

/** The browser tells its time zone in a cookie; before that, the one where most readers of the language live. */
export const getTimeZone = cache(async () => {
  const told = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return told && isTimeZone(told) ? told : LOCALES[await getLocale()].timeZone;
});

export const getMessages = cache(async (locale?: Locale) => LOCALES[locale ?? (await getLocale())].messages());

/** With a language, nothing is asked of the request: a page that says its own may be kept for everybody. */
const getConfig = async (locale?: Locale) => ({
  locale: locale ?? (await getLocale()),
  timeZone: locale ? LOCALES[locale].timeZone : await getTimeZone(),
  messages: await getMessages(locale),
});

export async function getTranslations<N extends Namespace>(namespace: N, locale?: Locale) {
  return createTranslator<Messages, N>({ ...(await getConfig(locale)), namespace });
}

export const getFormatter = cache(async (known?: Locale) => {
  const { locale, timeZone } = await getConfig(known);
  const formatter = createFormatter({ locale, timeZone });
  const number = (value: number | bigint, options?: NumberFormatOptions) => spaced(formatter.number(value, options));
  return { ...formatter, number };
});
