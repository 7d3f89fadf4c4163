import { Bookmark, Library, Plus, Search, UserRound } from 'lucide-react';
import { getTranslations } from '@/lib/i18n/server';
import { NavLink } from './nav-link';

/** The main links, within reach of a thumb; from a large screen on, the header has them. */
export async function BottomBar() {
  const t = await getTranslations('nav');
  return (
    <nav className="bottombar" aria-label={t('main')}>
      <NavLink href="/next">
        <Bookmark className="icon" />
        {t('next')}
      </NavLink>
      <NavLink href="/library">
        <Library className="icon" />
        {t('libraryShort')}
      </NavLink>
      <NavLink href="/search">
        <Search className="icon" />
        {t('search')}
      </NavLink>
      <NavLink href="/books/new">
        <Plus className="icon" />
        {t('add')}
      </NavLink>
      <NavLink href="/profile">
        <UserRound className="icon" />
        {t('profile')}
      </NavLink>
    </nav>
  );
}
