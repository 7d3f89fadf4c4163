import { createFormatter, type NumberFormatOptions } from 'use-intl/core';
import { LOCALES, type Locale } from './locales';
import { spaced } from './spacing';

/** Dates and numbers as readers of a language write them. */
export const formatterOf = (locale: Locale, timeZone: string = LOCALES[locale].timeZone) => {
  const formatter = createFormatter({ locale: LOCALES[locale].region, timeZone });
  const number = (value: number | bigint, options?: NumberFormatOptions) => spaced(formatter.number(value, options));
  return { ...formatter, number };
};
