import type french from '@/messages/fr.json';

export type Messages = typeof french;

/** A language is one file of messages and one entry here. The first one is spoken to whom no other is known to suit. */
export const LOCALES = {
  fr: { timeZone: 'Europe/Paris', openGraph: 'fr_FR' },
  en: { timeZone: 'Europe/London', openGraph: 'en_GB' },
} as const;

export type Locale = keyof typeof LOCALES;

export const DEFAULT_LOCALE: Locale = 'fr';

export const LOCALE_NAMES = Object.keys(LOCALES) as Locale[];

export const isLocale = (value: unknown): value is Locale => LOCALE_NAMES.some((locale) => locale === value);
