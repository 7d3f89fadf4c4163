import 'server-only';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { everyAuthor, everySeries, PAGE_SIZE, usedLetters, type SiteSeries } from '@/lib/series/public-series.service';
import { DEFAULT_LOCALE, LOCALE_NAMES } from '@/lib/i18n/locales';
import { siteOrigin, urlOf } from './origin';
import { alternatesOf } from './page-metadata';
import { type Place, places } from './places';

type Listed = { place: Place; changedAt: Date };

const CATEGORIES = ['roman', 'bd', 'manga'] as const;

const newest = (listed: readonly { changedAt: Date }[]): Date =>
  new Date(Math.max(0, ...listed.map(({ changedAt }) => changedAt.getTime())));

const pagesOf = (series: readonly SiteSeries[], place: (page: number) => Place): Listed[] =>
  Array.from({ length: Math.max(1, Math.ceil(series.length / PAGE_SIZE)) }, (_, index) => ({
    place: place(index + 1),
    changedAt: newest(series),
  }));

/** The lists: they change when any of what they list does. */
const indexes = async (): Promise<Listed[]> => {
  const series = await everySeries();
  const inCategory = (category: CatalogueEntry['category']) =>
    series.filter(({ entry }) => entry.category === category);
  return [
    { place: places.home(), changedAt: newest(series) },
    ...pagesOf(series, places.sagas),
    ...CATEGORIES.flatMap((category) => pagesOf(inCategory(category), (page) => places.category(category, page))),
    ...(await usedLetters(DEFAULT_LOCALE)).map((letter) => ({
      place: places.letter(letter),
      changedAt: newest(series),
    })),
  ];
};

const sagas = async (): Promise<Listed[]> =>
  (await everySeries()).map(({ entry, changedAt }) => ({ place: places.saga(entry.slug), changedAt }));

/** Volumes with a title: the pages of the others ask not to be found. */
const volumes = async (): Promise<Listed[]> =>
  (await everySeries()).flatMap(({ entry, changedAt }) =>
    (entry.titles ?? []).map((_, index) => ({ place: places.volume(entry.slug, index + 1), changedAt })),
  );

const authors = async (): Promise<Listed[]> =>
  (await everyAuthor()).map(({ slug, changedAt }) => ({ place: `/authors/${slug}`, changedAt }));

/** One sitemap for each kind of page. */
const SITEMAPS = { indexes, sagas, volumes, authors };

type SitemapName = keyof typeof SITEMAPS;

export const isSitemap = (name: string): name is SitemapName => Object.hasOwn(SITEMAPS, name);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const urlEntries = ({ place, changedAt }: Listed): string => {
  const links = Object.entries(alternatesOf(place)).map(
    ([language, url]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(url)}"/>`,
  );
  const rest = `<lastmod>${changedAt.toISOString()}</lastmod>${links.join('')}`;
  return LOCALE_NAMES.map((locale) => `<url><loc>${escaped(urlOf(locale, place))}</loc>${rest}</url>`).join('\n');
};

/** The pages of one kind, in each language, with the day they last changed. */
export const sitemap = async (name: SitemapName): Promise<string> => {
  const listed = await SITEMAPS[name]();
  const urls = listed.map(urlEntries).join('\n');
  return `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}\n</urlset>\n`;
};

/** The list of sitemaps. */
export const sitemapIndex = async (): Promise<string> => {
  const entries = await Promise.all(
    Object.entries(SITEMAPS).map(async ([name, list]) => {
      const changed = newest(await list()).toISOString();
      return `<sitemap><loc>${siteOrigin()}/sitemaps/${name}.xml</loc><lastmod>${changed}</lastmod></sitemap>`;
    }),
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`;
};
