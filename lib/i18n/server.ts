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
import { DEFAULT_LOCALE, isLocale, LOCALES } from './locales';
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

export const getMessages = cache(async () => LOCALES[await getLocale()].messages());

const getConfig = async () => ({
  locale: await getLocale(),
  timeZone: await getTimeZone(),
  messages: await getMessages(),
});

export async function getTranslations<N extends Namespace>(namespace: N) {
  return createTranslator<Messages, N>({ ...(await getConfig()), namespace });
}

export const getFormatter = cache(async () => {
  const { locale, timeZone } = await getConfig();
  const formatter = createFormatter({ locale, timeZone });
  const number = (value: number | bigint, options?: NumberFormatOptions) => spaced(formatter.number(value, options));
  return { ...formatter, number };
});
