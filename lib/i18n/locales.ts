import type french from '@/messages/fr.json';

export type Messages = typeof french;

/** A language is one file of messages and one entry here. The first one is spoken to who has not chosen. */
export const LOCALES = {
  fr: {
    messages: (): Promise<Messages> => import('@/messages/fr.json').then((file) => file.default),
    timeZone: 'Europe/Paris',
  },
} as const;

export type Locale = keyof typeof LOCALES;

export const DEFAULT_LOCALE: Locale = 'fr';

export const isLocale = (value: unknown): value is Locale => typeof value === 'string' && Object.hasOwn(LOCALES, value);
