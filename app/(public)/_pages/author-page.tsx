import { Search } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AuthorPanel } from '../_components/author-panel';
import { Breadcrumb } from '../_components/breadcrumb';
import { PublicPage } from '../_components/public-page';
import { SagaRow } from '../_components/saga-row';
import { LinkButton } from '@/app/_components/button';
import type { Locale } from '@/lib/i18n/locales';
import { getMessages, getTranslations } from '@/lib/i18n/server';
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

type Of = { locale: Locale; name: string };

/** By the door, which a reader passes unseen: no page for everybody leads to one that is not. */
const throughDoor = (path: string) => `/sign-in?next=${encodeURIComponent(path)}` as Route;

/** To the search, from which works are added that are no series of the catalogue. */
async function SearchForMore({ locale, name }: Of) {
  const [t, saga] = [await getTranslations('authorPage', locale), await getTranslations('saga', locale)];
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <LinkButton href={throughDoor(`/search?${new URLSearchParams({ q: name })}`)} prefetch={false} rel="nofollow">
        <Search className="icon" />
        {t('search')}
      </LinkButton>
      <p className="for-visitors text-small text-ink-3">
        {t('invite')} {saga('inviteFree')}
      </p>
    </div>
  );
}

/** What is a reader's own. Without script it is in the library. */
async function OwnPart({ locale, name }: Of) {
  const t = await getTranslations('authorPage', locale);
  const { ownAuthor, status, volume } = await getMessages(locale);
  return (
    <div className="reader-end">
      <AuthorPanel name={name} locale={locale} messages={{ ownAuthor, status, volume }} />
      <noscript>
        <a
          href={throughDoor(`/library?${new URLSearchParams({ author: name })}`)}
          rel="nofollow"
          className="mt-2 inline-flex items-center min-h-tap text-small underline underline-offset-4"
        >
          {t('plain')}
        </a>
      </noscript>
    </div>
  );
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
      <SearchForMore locale={locale} name={name} />
      <OwnPart locale={locale} name={name} />
    </PublicPage>
  );
}
