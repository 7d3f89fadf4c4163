import type french from '@/messages/fr.json';

export type Messages = typeof french;

const inFrench = (): Promise<Messages> => import('@/messages/fr.json').then((file) => file.default);

/** English is what public pages say, and grows with them: what it does not say yet is said in French. */
const inEnglish = async (): Promise<Messages> => {
  const [french, english] = await Promise.all([inFrench(), import('@/messages/en.json').then((file) => file.default)]);
  const said: Partial<Record<string, object>> = english;
  const merged = Object.entries(french).map(([namespace, messages]) => [
    namespace,
    { ...messages, ...said[namespace] },
  ]);
  return Object.fromEntries(merged) as Messages;
};

/** A language is one file of messages and one entry here. The first one is spoken to who has not chosen. */
export const LOCALES = {
  fr: { messages: inFrench, timeZone: 'Europe/Paris', openGraph: 'fr_FR' },
  en: { messages: inEnglish, timeZone: 'Europe/London', openGraph: 'en_GB' },
} as const;

export type Locale = keyof typeof LOCALES;

export const DEFAULT_LOCALE: Locale = 'fr';

export const LOCALE_NAMES = Object.keys(LOCALES) as Locale[];

/** Those that every page speaks; the others are for public pages, which say their language in their address. */
const COMPLETE: readonly Locale[] = ['fr'];

/** Whether a reader may choose this language for all of BOOKTIME. */
export const isLocale = (value: unknown): value is Locale => COMPLETE.some((locale) => locale === value);
