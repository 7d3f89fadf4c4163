import type { Metadata } from 'next';
import { Example } from '../_home/example';
import { Points } from '../_home/points';
import { PopularColumn } from '../_home/popular-column';
import { POPULAR_SAGAS } from '../_home/popular-sagas';
import { PublicPage } from '../_components/public-page';
import { PageLink } from '@/app/_components/page-link';
import { LinkButton } from '@/app/_components/button';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { graph, itemList, webSite } from '@/lib/public-pages/json-ld';
import { pageMetadata } from '@/lib/public-pages/page-metadata';
import { places } from '@/lib/public-pages/places';
import { CATEGORIES } from '@/lib/books/books.schemas';
import { sagasAt } from '@/lib/series/public-series.service';

const LARGE = 'w-full sm:w-auto min-h-[52px]! sm:px-7! sm:text-[1rem]!';

export async function homeMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations('site', locale);
  const title = `${t('name')}, ${t('title')}`;
  const about = { locale, place: '/', title, description: t('description'), pictureAlt: t('name') } as const;
  return { ...pageMetadata(about), title: { absolute: title } };
}

async function Welcome({ locale }: { locale: Locale }) {
  const [t, auth] = [await getTranslations('home', locale), await getTranslations('auth', locale)];
  return (
    <section className="pt-9 lg:pt-20 pb-12 lg:pb-20 grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.08fr)] gap-x-20 gap-y-10 items-center">
      <div>
        <h1 className="text-display">{t.rich('heading', { em: (words) => <em className="block">{words}</em> })}</h1>
        <p className="mt-5 lg:mt-7 text-lead lg:text-[1.25rem] lg:leading-[1.85rem] text-ink-2 max-w-[29rem]">
          {t('lead')}
        </p>
        <div className="mt-7 flex flex-wrap gap-3">
          <LinkButton
            kind="primary"
            href="/sign-up"
            prefetch={false}
            rel="nofollow"
            className={`for-visitors ${LARGE}`}
          >
            {auth('signUp')}
          </LinkButton>
          <LinkButton href="/sign-in" prefetch={false} rel="nofollow" className={LARGE}>
            {t('open')}
          </LinkButton>
        </div>
        <p className="mt-4 text-small text-ink-3">{t('enough')}</p>
      </div>
      <Example locale={locale} />
    </section>
  );
}

export async function HomePage({ locale }: { locale: Locale }) {
  const [t, site] = [await getTranslations('home', locale), await getTranslations('site', locale)];
  const all = await getTranslations('sagas', locale);
  const slugs = Object.values(POPULAR_SAGAS).flat();
  const popular = await sagasAt(locale, slugs);
  const items = popular.map(({ name, slug }) => ({ name, place: places.saga(slug) }));
  return (
    <PublicPage
      locale={locale}
      place="/"
      graph={graph(webSite(locale, site('name'), site('description')), itemList(locale, t('sagas'), items))}
    >
      <Welcome locale={locale} />
      <section className="rule pt-10 lg:pt-14">
        <div className="mb-6 lg:mb-9 flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 className="text-h1 lg:text-[2.5rem] lg:leading-none">{t('sagas')}</h2>
          <PageLink locale={locale} to="/sagas" className="btn btn-text px-0!">
            {all('heading')}
          </PageLink>
        </div>
        <div className="grid lg:grid-cols-3 gap-x-14 gap-y-12">
          {CATEGORIES.map((category) => (
            <PopularColumn
              key={category}
              locale={locale}
              category={category}
              sagas={popular.filter((entry) => entry.category === category)}
            />
          ))}
        </div>
      </section>
      <Points locale={locale} />
    </PublicPage>
  );
}
