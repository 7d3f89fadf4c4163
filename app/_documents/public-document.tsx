import type { ReactNode } from 'react';
import { EarlyScript } from './early-script';
import { Shell } from './shell';
import type { Locale } from '@/lib/i18n/locales';

/**
 * The document of a page that everybody sees alike: it reads no cookie, so that the page can be kept, and brings no
 * provider, for most who come here have no account and need no script.
 */
export function PublicDocument({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <Shell locale={locale} early={<EarlyScript />}>
      {children}
    </Shell>
  );
}
