import '../globals.css';
import type { ReactNode } from 'react';
import { fontVariables } from '../fonts';
import type { Theme } from '@/lib/public-pages/theme-cookie';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

type ShellProps = {
  locale: Locale;
  theme?: Theme;
  /** A script that runs before anything is painted. */
  early?: ReactNode;
  children: ReactNode;
};

/** What every document of BOOKTIME is made of. */
export async function Shell({ locale, theme, early, children }: ShellProps) {
  const t = await getTranslations('site', locale);
  return (
    // The early script changes attributes before React looks.
    <html lang={locale} data-theme={theme} className={fontVariables} suppressHydrationWarning={Boolean(early)}>
      {early && <head>{early}</head>}
      <body>
        <a href="#content" className="skip-link">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
