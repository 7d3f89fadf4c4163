import { IntlProvider } from 'use-intl';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { SearchMessages } from '@/lib/i18n/search-messages';
import { lazyHelp } from './lazy-help';
import { SearchField } from './search-field';

const Suggestions = lazyHelp(() => import('./public-suggestions').then((file) => file.PublicSuggestions));

export type PublicSearchProps = { locale: Locale; messages: SearchMessages; className?: string };

/** The search on a page for everybody, which brings no words of its own and does not know who reads it. */
export function PublicSearch({ locale, messages, className }: PublicSearchProps) {
  return (
    <IntlProvider locale={LOCALES[locale].region} messages={messages}>
      <SearchField className={className} suggestions={(field) => <Suggestions field={field} />} />
    </IntlProvider>
  );
}
