import { Bookmark, Compass, Library, Search, UserRound } from 'lucide-react';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { NavLink } from './nav-link';

/**
 * The main links, within reach of a thumb; from a large screen on, the header has them. With a language, it is that of a page
 * for everybody, from which nothing of a reader's is fetched ahead.
 */
export async function BottomBar({ locale }: { locale?: Locale }) {
  const t = await getTranslations('nav', locale);
  const prefetch = locale ? false : null;
  // On a page for everybody the header has a navigation of its own, on a small screen too.
  const label = t(locale ? 'yours' : 'main');
  return (
    <nav className="bottombar" aria-label={label}>
      <NavLink href="/next" prefetch={prefetch}>
        <Bookmark className="icon" />
        {t('next')}
      </NavLink>
      <NavLink href="/library" prefetch={prefetch}>
        <Library className="icon" />
        {t('libraryShort')}
      </NavLink>
      <NavLink href="/search" prefetch={prefetch}>
        <Search className="icon" />
        {t('search')}
      </NavLink>
      <NavLink href="/discover" prefetch={prefetch}>
        <Compass className="icon" />
        {t('discover')}
      </NavLink>
      <NavLink href="/profile" prefetch={prefetch}>
        <UserRound className="icon" />
        {t('profile')}
      </NavLink>
    </nav>
  );
}
