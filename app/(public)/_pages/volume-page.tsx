import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Breadcrumb } from '../_components/breadcrumb';
import { Invitation } from '../_components/invitation';
import { PublicPage } from '../_components/public-page';
import { coverOf } from '../_components/volume-cover';
import { crumbsTo, sagaAt } from './saga-page';
import { Cover } from '@/app/_components/cover/cover';
import { CategoryLabel } from '@/app/_components/labels';
import { PageLink } from '@/app/_components/page-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { bookOfSeries, breadcrumbs, graph } from '@/lib/public-pages/json-ld';
import { pageMetadata, pictureOf } from '@/lib/public-pages/page-metadata';
import { places } from '@/lib/public-pages/places';
import { type Volume, volumeAt } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';

type At = { locale: Locale; slug: string; number: string };
type Shown = { locale: Locale; entry: CatalogueEntry; volume: Volume };

const volumeFor = async ({ locale, slug, number }: At) => {
  const { entry } = await sagaAt(locale, slug, (now) => `/sagas/${now}/${encodeURIComponent(number)}`);
  return { entry, volume: volumeAt(locale, entry, number) ?? notFound() };
};

const authorsOf = ({ authors }: CatalogueEntry) => [...new Set(authors.map(({ name }) => name))].join(', ');

export async function volumeMetadata(at: At): Promise<Metadata> {
  const { entry, volume } = await volumeFor(at);
  const { locale } = at;
  const [t, saga] = [await getTranslations('sagaVolume', locale), await getTranslations('saga', locale)];
  const { number, title, year, name } = volume;
  const words = { number, saga: entry.name, authors: authorsOf(entry) };
  const description = title === null ? t('descriptionUntitled', words) : t('description', { ...words, title });
  return pageMetadata({
    locale,
    place: places.volume(entry.slug, number),
    title: title === null ? t('title', words) : t('titleNamed', { ...words, title }),
    description: `${description} ${entry.description[locale]}`,
    picture: places.volume(entry.slug, number),
    pictureAlt: saga('imageAlt', { name }),
    openGraph: { type: 'book', authors: authorsOf(entry), ...(year !== undefined && { releaseDate: String(year) }) },
    // A number and nothing else is no page to be found by: the one of the saga says more.
    isIndexed: title !== null,
  });
}

function Neighbour({
  locale,
  entry,
  number,
  label,
  children,
}: {
  locale: Locale;
  entry: CatalogueEntry;
  number: number;
  label: string;
  children: ReactNode;
}) {
  return (
    <PageLink locale={locale} to={places.volume(entry.slug, number)} className="btn btn-quiet" aria-label={label}>
      {children}
    </PageLink>
  );
}

async function Neighbours({ locale, entry, volume }: Shown) {
  const [t, words] = [await getTranslations('sagaVolume', locale), await getTranslations('volume', locale)];
  const [before, after] = [volume.number - 1, volume.number + 1];
  const isThere = (number: number) => volumeAt(locale, entry, String(number)) !== null;
  const name = (number: number) => words('number', { number });
  return (
    <nav aria-label={t('neighbours')} className="mt-7 flex flex-wrap gap-3">
      {isThere(before) && (
        <Neighbour locale={locale} entry={entry} number={before} label={`${t('previous')} : ${name(before)}`}>
          <ChevronLeft className="icon" />
          {name(before)}
        </Neighbour>
      )}
      {isThere(after) && (
        <Neighbour locale={locale} entry={entry} number={after} label={`${t('next')} : ${name(after)}`}>
          {name(after)}
          <ChevronRight className="icon" />
        </Neighbour>
      )}
    </nav>
  );
}

async function Position({ locale, entry, volume }: Shown) {
  const t = await getTranslations('sagaVolume', locale);
  const { number, year } = volume;
  const { volumes, state } = entry;
  const position = state === 'completed' ? 'position' : 'positionOngoing';
  const parts = [
    ...(volumes === undefined ? [] : [t(position, { number, total: volumes })]),
    ...(year === undefined ? [] : [t('published', { year: String(year) })]),
  ];
  return <p className="text-small text-ink-2 num mt-1">{parts.join(' · ')}</p>;
}

async function About({ locale, entry, volume }: Shown) {
  const [t, words, category] = [
    await getTranslations('sagaVolume', locale),
    await getTranslations('volume', locale),
    await getTranslations('category', locale),
  ];
  const { number, title, original } = volume;
  return (
    <div className="min-w-0">
      <CategoryLabel category={entry.category}>{category(entry.category)}</CategoryLabel>
      <p className="serif text-h3 mt-3">
        <PageLink
          locale={locale}
          to={places.saga(entry.slug)}
          className="py-1 underline underline-offset-4 decoration-line-strong"
        >
          {entry.name}
        </PageLink>
        {title !== null && <span className="text-ink-2">{`, ${words('number', { number }).toLowerCase()}`}</span>}
      </p>
      <h1 className="text-[2.25rem] leading-[1.04] lg:text-[3.25rem] tracking-[-.025em] mt-2">
        {title ?? `${entry.name}, ${words('number', { number }).toLowerCase()}`}
      </h1>
      <ul className="mt-2 flex flex-wrap gap-x-4 text-ink-2">
        {[...new Set(entry.authors.map(({ name }) => name))].map((name) => (
          <li key={name} className="inline-flex items-center min-h-tap sm:min-h-0">
            <PageLink
              locale={locale}
              to={places.author(name)}
              className="underline underline-offset-4 decoration-line-strong"
            >
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
      <Position locale={locale} entry={entry} volume={volume} />
      {original !== null && (
        <p className="text-small text-ink-2 mt-1">
          {t('original')} : <cite>{original}</cite>
        </p>
      )}
      <p className="mt-4 max-w-[34rem] text-ink-2">{entry.description[locale]}</p>
      <Neighbours locale={locale} entry={entry} volume={volume} />
    </div>
  );
}

/** Readers tick volumes where all of them are. */
async function Ticking({ locale, slug }: { locale: Locale; slug: string }) {
  const [saga, t] = [await getTranslations('saga', locale), await getTranslations('sagaVolume', locale)];
  return (
    <div className="for-readers">
      <h2 className="text-h2">{saga('inviteTitle')}</h2>
      <p className="mt-2 text-ink-2">{t('tickText')}</p>
      <PageLink locale={locale} to={places.saga(slug)} className="btn btn-primary mt-5 w-full min-h-12!">
        {t('tick')}
      </PageLink>
    </div>
  );
}

export async function VolumePage(at: At) {
  const { locale } = at;
  const { entry, volume } = await volumeFor(at);
  const words = await getTranslations('volume', locale);
  const place = places.volume(entry.slug, volume.number);
  const crumbs = [...(await crumbsTo(locale, entry)), { name: words('number', { number: volume.number }), place }];
  return (
    <PublicPage
      locale={locale}
      place={place}
      graph={graph(breadcrumbs(locale, crumbs), bookOfSeries(locale, entry, volume, pictureOf(locale, place)))}
    >
      <Breadcrumb locale={locale} crumbs={crumbs} />
      <div className="mt-2 lg:mt-3 grid lg:grid-cols-[minmax(0,1fr)_400px] gap-x-16 gap-y-7">
        <div className="flex flex-col sm:flex-row gap-x-9 gap-y-5 items-start">
          <div className="flex-none w-[150px] lg:w-[190px]">
            <Cover book={coverOf(entry, volume)} />
          </div>
          <About locale={locale} entry={entry} volume={volume} />
        </div>
        <section className="card p-5 lg:p-6 self-start">
          <div className="for-visitors">
            <Invitation locale={locale} place={place} />
          </div>
          <Ticking locale={locale} slug={entry.slug} />
        </section>
      </div>
    </PublicPage>
  );
}
