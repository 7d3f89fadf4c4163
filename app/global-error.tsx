'use client';

import { useSyncExternalStore } from 'react';
import { FatalMessage } from './_components/fatal-message';
import './globals.css';
import { acceptedLocale } from '@/lib/i18n/accepted-locale';
import { LOCALE_COOKIE } from '@/lib/i18n/cookies';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';

const never = () => () => undefined;

const localeHere = (): Locale => {
  const chosen = new RegExp(`(?:^|; )${LOCALE_COOKIE}=([a-z]+)`).exec(document.cookie)?.[1];
  return isLocale(chosen) ? chosen : (acceptedLocale(navigator.languages.join()) ?? DEFAULT_LOCALE);
};

// The document itself failed: there is no provider and no font, and the server told nothing. This page stands on its own.
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useSyncExternalStore(never, localeHere, () => DEFAULT_LOCALE);
  return (
    <html lang={locale}>
      <body>
        <FatalMessage locale={locale} error={error} retry={retry} />
      </body>
    </html>
  );
}
