import { LOCALE_COOKIE } from '@/lib/i18n/cookies';

const STANDARD = 'fr';
const TAG = /^\s*([a-z]{2})(?:-[a-z0-9-]+)?\s*(?:;|$)/i;

const chosen = (cookies: string | null): string | undefined =>
  new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]{2})(?:;|$)`, 'i').exec(cookies ?? '')?.[1];

const preferred = (accepted: string | null): string | undefined => TAG.exec(accepted?.split(',')[0] ?? '')?.[1];

/** The two letters of the language whose editions a reader is shown first: chosen, else told by the browser, else French. */
export const readerLanguage = ({ headers }: { headers: Pick<Headers, 'get'> }): string =>
  (chosen(headers.get('cookie')) ?? preferred(headers.get('accept-language')) ?? STANDARD).toLowerCase();
