import { AccountLinks } from './account-links';
import { Bar } from './bar';
import { LinkButton } from './button';
import { Logo } from './logo';
import { PageLink } from './page-link';
import type { Route } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { pathOf, type Place } from '@/lib/public-pages/places';

/** The header of a page that is the same for everybody. `place` is where one comes back to after signing in. */
export async function PublicHeader({ locale, place }: { locale: Locale; place?: Place }) {
  const [t, site] = [await getTranslations('nav', locale), await getTranslations('site', locale)];
  const next = place && place !== '/' ? `?next=${encodeURIComponent(pathOf(locale, place))}` : '';
  return (
    <Bar>
      <Logo href={pathOf(locale, '/') as Route} label={site('home')} />
      <nav className="topnav ml-1 sm:ml-3" aria-label={t('main')}>
        <PageLink locale={locale} to="/sagas" aria-current={place === '/sagas' ? 'page' : undefined}>
          {t('sagas')}
        </PageLink>
      </nav>
      <nav className="ml-auto flex items-center gap-1 sm:gap-3" aria-label={t('account')}>
        <AccountLinks labels={{ library: t('library'), profile: t('profile') }}>
          <LinkButton
            kind="text"
            href={`/sign-in${next}` as Route}
            prefetch={false}
            rel="nofollow"
            className="text-ink!"
          >
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
        </AccountLinks>
      </nav>
    </Bar>
  );
}
