import { acceptedLocale } from './accepted-locale';
import { LOCALE_COOKIE } from './cookies';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales';

const onDevice = ({ headers }: Request) =>
  new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]+)`).exec(headers.get('cookie') ?? '')?.[1];

/** The language of an answer that is no page, by the same signs as a page's: said, chosen, or liked best by the browser. */
export const requestLocale = (request: Request, ...said: (string | null | undefined)[]): Locale =>
  [...said, onDevice(request)].find(isLocale) ??
  acceptedLocale(request.headers.get('accept-language')) ??
  DEFAULT_LOCALE;
