import 'server-only';
import type { Metadata } from 'next';
import { LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/locales';
import { siteOrigin, urlOf } from './origin';
import type { Place } from './places';

export const IMAGE_SIZE = { width: 1200, height: 630 };

type About = {
  locale: Locale;
  place: Place;
  title: string;
  description: string;
  /** Of what the picture is: the place it is drawn for, the site itself when it is left out. */
  picture?: Place;
  pictureAlt: string;
  openGraph?: Metadata['openGraph'];
  /** False for a page that says too little of its own to be found by. */
  isIndexed?: boolean;
};

export const pictureOf = (locale: Locale, picture: Place = '/'): string =>
  `${siteOrigin()}/og/${locale}${picture === '/' ? '/site' : picture}`;

/** The address in each language, French for those who speak neither. */
export const alternatesOf = (place: Place): Record<string, string> => ({
  ...Object.fromEntries(LOCALE_NAMES.map((locale) => [locale, urlOf(locale, place)])),
  'x-default': urlOf('fr', place),
});

/** What the head of a public page says of it. */
export const pageMetadata = (about: About): Metadata => {
  const { locale, place, title, description, picture, pictureAlt, openGraph, isIndexed = true } = about;
  const url = urlOf(locale, place);
  const images = [{ url: pictureOf(locale, picture), ...IMAGE_SIZE, alt: pictureAlt, type: 'image/png' }];
  return {
    title,
    description,
    alternates: { canonical: url, languages: alternatesOf(place) },
    robots: isIndexed ? undefined : { index: false, follow: true },
    openGraph: {
      type: 'website',
      siteName: 'BOOKTIME',
      title,
      description,
      url,
      locale: LOCALES[locale].openGraph,
      alternateLocale: LOCALE_NAMES.filter((other) => other !== locale).map((other) => LOCALES[other].openGraph),
      images,
      ...openGraph,
    } as Metadata['openGraph'],
    twitter: { card: 'summary_large_image', title, description, images },
  };
};
