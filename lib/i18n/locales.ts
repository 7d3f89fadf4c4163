import type french from '@/messages/fr.json';

export type Messages = typeof french;

/** A language is one file of messages and one entry here. The first one is spoken to whom no other is known to suit. */
export const LOCALES = {
  fr: { region: 'fr-FR', timeZone: 'Europe/Paris', openGraph: 'fr_FR' },
  en: { region: 'en-GB', timeZone: 'Europe/London', openGraph: 'en_GB' },
} as const;

export type Locale = keyof typeof LOCALES;

export const DEFAULT_LOCALE: Locale = 'fr';

/** A language as one country writes it: what dates and numbers go by. */
export type Region = (typeof LOCALES)[Locale]['region'];

export const LOCALE_NAMES = Object.keys(LOCALES) as Locale[];

export const localeOf = (region: Region): Locale =>
  LOCALE_NAMES.find((locale) => LOCALES[locale].region === region) ?? DEFAULT_LOCALE;

export const isLocale = (value: unknown): value is Locale => LOCALE_NAMES.some((locale) => locale === value);
