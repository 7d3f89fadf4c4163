import type { Metadata, Route } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumb } from '../_components/breadcrumb';
import { Invitation } from '../_components/invitation';
import { PublicPage } from '../_components/public-page';
import { ReaderPanel } from '../_components/reader-panel';
import { SagaFacts } from '../_components/saga-facts-list';
import { SagaHead } from '../_components/saga-head';
import { SagaVolumes } from '../_components/saga-volumes';
import { wordsOf } from '../_components/saga-words';

import type { Locale } from '@/lib/i18n/locales';
import { getMessages, getTranslations } from '@/lib/i18n/server';
import { bookSeries, breadcrumbs, graph, type Crumb } from '@/lib/public-pages/json-ld';
import { pageMetadata, pictureOf } from '@/lib/public-pages/page-metadata';
import { pathOf, places, type Place } from '@/lib/public-pages/places';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { findSaga, type Saga } from '@/lib/series/public-series.service';

const find = cache(findSaga);

/** The series at an address; an old address leads to the new one, and one that never was is not found. */
export const sagaAt = async (
  locale: Locale,
  slug: string,
  rest: (slug: string) => Place = places.saga,
): Promise<Saga> => {
  const found = await find(locale, slug);
  if (!found) notFound();
  if ('movedTo' in found) permanentRedirect(pathOf(locale, rest(found.movedTo)) as Route);
  return found.saga;
};

export const crumbsTo = async (locale: Locale, { category, name, slug }: CatalogueEntry): Promise<Crumb[]> => {
  const [t, categories] = [await getTranslations('sagas', locale), await getTranslations('categories', locale)];
  return [
    { name: t('title'), place: places.sagas() },
    { name: categories(category), place: places.category(category) },
    { name, place: places.saga(slug) },
  ];
};

export async function sagaMetadata(locale: Locale, slug: string): Promise<Metadata> {
  const { entry } = await sagaAt(locale, slug);
  const [t, words] = [await getTranslations('saga', locale), await wordsOf(locale, entry)];
  const place = places.saga(slug);
  return pageMetadata({
    locale,
    place,
    title: words.title,
    description: `${words.summary} ${entry.description[locale]}`,
    picture: place,
    pictureAlt: t('imageAlt', { name: entry.name }),
  });
}

export async function SagaPage({ locale, slug }: { locale: Locale; slug: string }) {
  const saga = await sagaAt(locale, slug);
  const { entry } = saga;
  const place = places.saga(slug);
  const crumbs = await crumbsTo(locale, entry);
  const { sagaReader } = await getMessages(locale);
  const panel = (
    <section className="reader-panel card p-5 lg:p-6 self-start">
      <ReaderPanel slug={slug} locale={locale} messages={{ sagaReader }}>
        <Invitation locale={locale} place={place} plain={`/library/sagas/${slug}`} />
      </ReaderPanel>
    </section>
  );
  return (
    <PublicPage
      locale={locale}
      place={place}
      graph={graph(breadcrumbs(locale, crumbs), bookSeries(locale, entry, pictureOf(locale, place)))}
    >
      <Breadcrumb locale={locale} crumbs={crumbs} />
      <SagaHead locale={locale} entry={entry} panel={panel} />
      <SagaVolumes locale={locale} entry={entry} />
      <SagaFacts locale={locale} saga={saga} />
    </PublicPage>
  );
}
