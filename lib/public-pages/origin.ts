import 'server-only';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { pathOf, type Place } from './places';

/** The address of this site: pages are kept for everybody, so that it cannot be whatever a request says. */
export const siteOrigin = (): string => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`;

export const urlOf = (locale: Locale, place: Place): string => `${siteOrigin()}${pathOf(locale, place)}`;
