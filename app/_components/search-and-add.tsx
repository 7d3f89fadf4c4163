import { Plus, Search } from 'lucide-react';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { LinkButton } from './button';

/** What a reader does most, on top of a small screen; one that is wider has the field, and a large one the button. */
export async function SearchAndAdd({ locale, className = '' }: { locale?: Locale; className?: string }) {
  const t = await getTranslations('nav', locale);
  const prefetch = locale ? false : null;
  return (
    <div className={`flex ${className}`}>
      <LinkButton
        kind="ghost"
        href="/search"
        prefetch={prefetch}
        className="-mr-[4px] sm:hidden!"
        aria-label={t('search')}
      >
        <Search className="icon size-6!" />
      </LinkButton>
      <LinkButton kind="ghost" href="/books/new" prefetch={prefetch} className="-mr-[8px]" aria-label={t('addBook')}>
        <Plus className="icon size-6!" />
      </LinkButton>
    </div>
  );
}
