import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumb } from '../_components/breadcrumb';
import { PublicPage } from '../_components/public-page';
import { SagaRow } from '../_components/saga-row';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { breadcrumbs, graph, itemList, person } from '@/lib/public-pages/json-ld';
import { pageMetadata } from '@/lib/public-pages/page-metadata';
import { places } from '@/lib/public-pages/places';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { findAuthor } from '@/lib/series/public-series.service';

const authorAt = cache(async (locale: Locale, slug: string) => (await findAuthor(locale, slug)) ?? notFound());

const MOST_NAMED = 4;

export async function authorMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const { name, series } = await authorAt(locale, slug);
  const [t, saga] = [await getTranslations('authorPage', locale), await getTranslations('saga', locale)];
  const names = series.slice(0, MOST_NAMED).map(({ entry }) => entry.name);
  return pageMetadata({
    locale,
    place: `/authors/${slug}`,
    title: name,
    description: t('description', { count: series.length, name, names: names.join(', ') }),
    picture: `/authors/${slug}`,
    pictureAlt: saga('imageAlt', { name }),
  });
}

export async function AuthorPage({ locale, slug }: { locale: Locale; slug: string }) {
  const { name, series } = await authorAt(locale, slug);
  const [t, sagas] = [await getTranslations('authorPage', locale), await getTranslations('sagas', locale)];
  const place = `/authors/${slug}` as const;
  const crumbs = [
    { name: sagas('title'), place: places.sagas() },
    { name, place },
  ];
  const rolesIn = ({ authors }: CatalogueEntry) =>
    authors.filter((author) => author.name === name).map(({ role }) => t('role', { role }));
  const items = series.map(({ entry }) => ({ name: entry.name, place: places.saga(entry.slug) }));
  return (
    <PublicPage
      locale={locale}
      place={place}
      graph={graph(breadcrumbs(locale, crumbs), person(locale, name), itemList(locale, name, items))}
    >
      <Breadcrumb locale={locale} crumbs={crumbs} />
      <h1 className="text-[2.25rem] leading-[1.04] lg:text-[3.25rem] tracking-[-.025em] mt-2 lg:mt-3">{name}</h1>
      <p className="mt-2 text-ink-2 num">{t('lead', { count: series.length })}</p>
      <ul className="mt-6 rule pt-4 grid sm:grid-cols-2 lg:grid-cols-3 gap-x-14">
        {series.map(({ entry }) => (
          <SagaRow key={entry.slug} locale={locale} entry={entry} note={rolesIn(entry).join(', ')} />
        ))}
      </ul>
    </PublicPage>
  );
}
