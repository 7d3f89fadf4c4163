import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { Breadcrumb } from '../_components/breadcrumb';
import { PublicPage } from '../_components/public-page';
import { SagaRow } from '../_components/saga-row';
import { PageLink } from '@/app/_components/page-link';
import type { Category } from '@/lib/books/books.schemas';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { breadcrumbs, graph, itemList, type Crumb } from '@/lib/public-pages/json-ld';
import { pageMetadata } from '@/lib/public-pages/page-metadata';
import { categoryOf, places, type Place } from '@/lib/public-pages/places';
import { PAGE_SIZE, shelfOfSagas, usedLetters } from '@/lib/series/public-series.service';

/** Which list of series: all, those of a category, or those under a letter. */
export type Which = { category?: Category; letter?: string; page?: number };

const pageIn = (page?: string): number => {
  if (page === undefined) return 1;
  // The first page has the plain address and no other.
  return /^[1-9]\d{0,3}$/.test(page) && page !== '1' ? Number(page) : notFound();
};

export const best = (page: string): Which => ({ page: pageIn(page) });
export const inCategory = (slug: string, page?: string): Which => ({
  category: categoryOf(slug) ?? notFound(),
  page: pageIn(page),
});
export const underLetter = (letter: string): Which => ({ letter });

const placeOf = ({ category, letter, page = 1 }: Which): Place => {
  if (letter !== undefined) return places.letter(letter);
  return category ? places.category(category, page) : places.sagas(page);
};

const shelf = cache(async (locale: Locale, category?: Category, letter?: string, page = 1) => {
  const found = await shelfOfSagas(locale, { category, letter, page });
  if (!found.series.length && (page > 1 || letter !== undefined)) notFound();
  return found;
});
const shelfOf = (locale: Locale, { category, letter, page }: Which) => shelf(locale, category, letter, page);

const letterName = async (locale: Locale, letter: string) =>
  letter === '0-9' ? (await getTranslations('sagas', locale))('letterNumber') : letter.toUpperCase();

/** Heading and description of a list. */
const wordsFor = async (locale: Locale, which: Which) => {
  const t = await getTranslations('sagas', locale);
  const { total } = await shelfOf(locale, which);
  const { category, letter } = which;
  if (category)
    return { heading: t('category', { category }), description: t('categoryDescription', { category, count: total }) };
  if (letter === undefined) return { heading: t('heading'), description: t('description', { count: total }) };
  const name = await letterName(locale, letter);
  return {
    heading: t('letter', { letter: name }),
    description: t('letterDescription', { letter: name, count: total }),
  };
};

export async function indexMetadata(locale: Locale, which: Which): Promise<Metadata> {
  const [t, site] = [await getTranslations('sagas', locale), await getTranslations('site', locale)];
  const { heading, description } = await wordsFor(locale, which);
  const { page = 1 } = which;
  const title = page > 1 ? `${heading}, ${t('page', { page })}` : heading;
  return pageMetadata({ locale, place: placeOf(which), title, description, pictureAlt: site('name') });
}

function Chip({
  locale,
  to,
  isCurrent,
  label,
  children,
}: {
  locale: Locale;
  to: Place;
  isCurrent: boolean;
  label?: string;
  children: ReactNode;
}) {
  return (
    <li>
      <PageLink
        locale={locale}
        to={to}
        className="chip"
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={label}
      >
        {children}
      </PageLink>
    </li>
  );
}

const CATEGORIES = ['roman', 'bd', 'manga'] as const;

async function Ways({ locale, which }: { locale: Locale; which: Which }) {
  const [t, categories] = [await getTranslations('sagas', locale), await getTranslations('categories', locale)];
  const letters = await usedLetters(locale);
  const isAll = !which.category && which.letter === undefined;
  return (
    <div className="mt-6 grid gap-4">
      <nav aria-label={t('categories')}>
        <ul className="flex flex-wrap gap-2">
          <Chip locale={locale} to={places.sagas()} isCurrent={isAll}>
            {t('all')}
          </Chip>
          {CATEGORIES.map((category) => (
            <Chip key={category} locale={locale} to={places.category(category)} isCurrent={which.category === category}>
              {categories(category)}
            </Chip>
          ))}
        </ul>
      </nav>
      <nav aria-label={t('letters')}>
        <ul className="flex flex-wrap">
          {letters.map((letter) => (
            <li key={letter}>
              <PageLink
                locale={locale}
                to={places.letter(letter)}
                className="inline-grid place-items-center size-tap rounded-control font-semibold text-ink-2 hover:bg-sunken aria-[current]:bg-ink aria-[current]:text-paper"
                aria-current={which.letter === letter ? 'page' : undefined}
              >
                {letter.toUpperCase()}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

async function Pages({ locale, which, pages }: { locale: Locale; which: Which; pages: number }) {
  const t = await getTranslations('sagas', locale);
  const { page = 1 } = which;
  if (pages < 2) return null;
  return (
    <nav aria-label={t('pages')} className="mt-8 rule pt-5">
      <ul className="flex flex-wrap gap-2">
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <Chip
            key={number}
            locale={locale}
            to={placeOf({ ...which, page: number })}
            isCurrent={number === page}
            label={t('pageOf', { page: number, pages })}
          >
            {number}
          </Chip>
        ))}
      </ul>
    </nav>
  );
}

export async function IndexPage({ locale, ...which }: Which & { locale: Locale }) {
  const t = await getTranslations('sagas', locale);
  const { series, total, pages } = await shelfOf(locale, which);
  const { heading } = await wordsFor(locale, which);
  const place = placeOf(which);
  const isAll = place === places.sagas();
  const crumbs: Crumb[] = [{ name: t('title'), place: places.sagas() }, ...(isAll ? [] : [{ name: heading, place }])];
  const items = series.map(({ entry }) => ({ name: entry.name, place: places.saga(entry.slug) }));
  const start = ((which.page ?? 1) - 1) * PAGE_SIZE;
  return (
    <PublicPage
      locale={locale}
      place={place}
      graph={graph(breadcrumbs(locale, crumbs), itemList(locale, heading, items, { start, total }))}
    >
      {isAll ? <div className="h-6 lg:h-10" /> : <Breadcrumb locale={locale} crumbs={crumbs} />}
      <h1 className="text-[2.25rem] leading-[1.04] lg:text-[3.25rem] tracking-[-.025em] mt-2">{heading}</h1>
      <p className="mt-2 text-ink-2 num">{t('lead', { count: total })}</p>
      <Ways locale={locale} which={which} />
      <ul className="mt-6 rule pt-4 grid sm:grid-cols-2 lg:grid-cols-3 gap-x-14">
        {series.map(({ entry }) => (
          <SagaRow key={entry.slug} locale={locale} entry={entry} />
        ))}
      </ul>
      <Pages locale={locale} which={which} pages={pages} />
    </PublicPage>
  );
}
