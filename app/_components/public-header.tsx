import { Library, UserRound } from 'lucide-react';
import { Bar } from './bar';
import { LinkButton } from './button';
import { ForReaders } from './for-readers';
import { Logo } from './logo';
import { PageLink } from './page-link';
import { ReaderSearch } from './reader-search';
import { SearchAndAdd } from './search-and-add';
import type { Route } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { pickSearchMessages } from '@/lib/i18n/search-messages';
import { getMessages, getTranslations } from '@/lib/i18n/server';
import { pathOf, type Place } from '@/lib/public-pages/places';

async function ReaderLinks({ locale }: { locale: Locale }) {
  const t = await getTranslations('nav', locale);
  return (
    <>
      <SearchAndAdd locale={locale} className="lg:hidden" />
      <LinkButton href="/library" prefetch={false} className="max-lg:hidden!">
        <Library className="icon" />
        {t('library')}
      </LinkButton>
      <LinkButton kind="ghost" href="/profile" prefetch={false} className="max-lg:hidden!" aria-label={t('profile')}>
        <UserRound className="icon" />
      </LinkButton>
    </>
  );
}

async function VisitorLinks({ locale, next }: { locale: Locale; next: string }) {
  const t = await getTranslations('nav', locale);
  return (
    <>
      <LinkButton kind="text" href={`/sign-in${next}` as Route} prefetch={false} rel="nofollow" className="text-ink!">
        {t('signIn')}
      </LinkButton>
      <LinkButton
        kind="primary"
        href={`/sign-up${next}` as Route}
        prefetch={false}
        rel="nofollow"
        className="max-sm:hidden!"
      >
        {t('signUp')}
      </LinkButton>
    </>
  );
}

/** The header of a page that is the same for everybody. `place` is where one comes back to after signing in. */
export async function PublicHeader({ locale, place }: { locale: Locale; place?: Place }) {
  const [t, site] = [await getTranslations('nav', locale), await getTranslations('site', locale)];
  const words = pickSearchMessages(await getMessages(locale));
  const next = place && place !== '/' ? `?next=${encodeURIComponent(pathOf(locale, place))}` : '';
  return (
    <Bar>
      <Logo href={pathOf(locale, '/') as Route} label={site('home')} />
      <nav className="topnav ml-1 sm:ml-3" aria-label={t('main')}>
        <PageLink locale={locale} to="/sagas" aria-current={place === '/sagas' ? 'page' : undefined}>
          {t('sagas')}
        </PageLink>
      </nav>
      <ForReaders>
        <div className="max-sm:hidden flex-1 min-w-0 flex justify-end">
          <ReaderSearch locale={locale} messages={words} className="max-lg:static w-[21rem] min-w-0" />
        </div>
      </ForReaders>
      <nav className="ml-auto flex items-center gap-1 sm:gap-3" aria-label={t('account')}>
        <ForReaders otherwise={<VisitorLinks locale={locale} next={next} />}>
          <ReaderLinks locale={locale} />
        </ForReaders>
      </nav>
    </Bar>
  );
}
