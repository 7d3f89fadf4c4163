import { Plus } from 'lucide-react';
import type { Route } from 'next';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import { pathOf } from '@/lib/public-pages/places';
import { Bar } from './bar';
import { LinkButton } from './button';
import { Initials } from './initials';
import { Logo } from './logo';
import { NavLink } from './nav-link';
import { SearchAndAdd } from './search-and-add';
import { SearchForm } from './search-form';

type Reader = { id: string; first_name: string; last_name: string };

export async function ReaderHeader({ reader }: { reader: Reader }) {
  const t = await getTranslations('nav');
  const site = await getTranslations('site');
  const sagas = pathOf(await getLocale(), '/sagas') as Route;
  const name = `${reader.first_name} ${reader.last_name}`;
  return (
    <Bar>
      <Logo href="/library" label={site('home')} />
      <div className="topnav ml-1 sm:ml-3 lg:hidden">
        <NavLink href={sagas}>{t('sagas')}</NavLink>
      </div>
      <nav className="topnav hidden lg:flex gap-5 xl:gap-6 xl:ml-2 whitespace-nowrap" aria-label={t('main')}>
        <NavLink href="/next">{t('next')}</NavLink>
        <NavLink href="/library">{t('library')}</NavLink>
        <NavLink href="/discover">{t('discover')}</NavLink>
        <NavLink href={sagas}>{t('sagas')}</NavLink>
      </nav>
      <SearchForm readerId={reader.id} className="max-sm:hidden max-lg:static ml-auto w-[21rem] min-w-0" />
      <LinkButton kind="primary" href="/books/new" className="hidden! lg:inline-flex!">
        <Plus className="icon" />
        {t('add')}
      </LinkButton>
      <SearchAndAdd className="max-sm:ml-auto lg:hidden" />
      <NavLink
        href="/profile"
        className="hidden lg:inline-grid place-items-center size-tap -ml-2"
        aria-label={t('profileOf', { name })}
      >
        <Initials name={reader} />
      </NavLink>
    </Bar>
  );
}

export async function VisitorHeader() {
  const t = await getTranslations('nav');
  const site = await getTranslations('site');
  return (
    <Bar>
      <Logo href={pathOf(await getLocale(), '/') as Route} label={site('home')} />
      <nav className="ml-auto flex items-center gap-1 sm:gap-3" aria-label={t('account')}>
        <LinkButton kind="text" href="/sign-in" className="text-ink!">
          {t('signIn')}
        </LinkButton>
        <LinkButton kind="primary" href="/sign-up" className="max-sm:hidden!">
          {t('signUp')}
        </LinkButton>
      </nav>
    </Bar>
  );
}
