import { LOCALE_NAMES } from '@/lib/i18n/locales';
import { pathOf, places, type Place } from '@/lib/public-pages/places';
import { volumesOf } from '@/lib/public-pages/saga-facts';
import { catalogue } from '@/lib/series/catalogue';
import { config } from '@/middleware';
import { startBooktime, type Booktime } from './support/booktime';
import { readPage } from './support/public-page';

/**
 * Volumes are many, and alike: the crawl sees every link to one, and opens every hundredth. With CRAWL=all it opens all,
 * which takes some minutes more.
 */
const EVERY = process.env.CRAWL === 'all' ? 1 : 100;
const IS_VOLUME = /\/sagas\/[^/]+\/\d+$/;
/** Pages of readers, as the middleware closes them, and what is no page at all. */
const PRIVATE = [...config.matcher.map((path) => path.replace('/:path*', '')), '/api', '/og'];
const isPrivate = (path: string) => PRIVATE.some((place) => path === place || path.startsWith(`${place}/`));
/** The doors, and what is for programmers: public, and no part of the catalogue. */
const BESIDE = ['/sign-in', '/sign-up', '/developers', '/api/openapi.json'];
const AT_ONCE = 4;

const expectedPlaces = (): Place[] => {
  const authors = new Set(catalogue.flatMap(({ authors: names }) => names.map(({ name }) => places.author(name))));
  const sagas = catalogue.flatMap((entry) => [
    places.saga(entry.slug),
    ...volumesOf('fr', entry).map(({ number }) => places.volume(entry.slug, number)),
  ]);
  return ['/', '/sagas', ...authors, ...sagas];
};

type Seen = { links: Set<string>; faults: string[]; hidden: Set<string>; opened: number };

const crawl = async (origin: string): Promise<Seen> => {
  const seen: Seen = { links: new Set(['/']), faults: [], hidden: new Set(), opened: 0 };
  const queue = ['/'];
  let volumes = 0;
  const isSkipped = (path: string) => IS_VOLUME.test(path) && volumes++ % EVERY !== 0;
  const open = async (path: string) => {
    const page = await readPage(`${origin}${path}`);
    seen.opened += 1;
    if (page.status !== 200) seen.faults.push(`${path} answers ${page.status}`);
    if (page.isHidden) seen.hidden.add(path);
    for (const link of page.links) {
      const url = new URL(link, `${origin}${path}`);
      if (url.origin !== origin) seen.faults.push(`${path} leads to ${link}`);
      const found = url.pathname;
      if (isPrivate(found) && !BESIDE.includes(found)) seen.faults.push(`${path} leads to ${found}, which is private`);
      if (seen.links.has(found)) continue;
      seen.links.add(found);
      if (!isSkipped(found)) queue.push(found);
    }
  };
  while (queue.length) await Promise.all(queue.splice(0, AT_ONCE).map(open));
  return seen;
};

describe('somebody who follows every link from the first page', () => {
  let booktime: Booktime;
  let seen: Seen;
  beforeAll(async () => {
    booktime = await startBooktime();
    seen = await crawl(booktime.origin);
  }, 3_600_000);
  afterAll(() => booktime.remove());

  it('finds no broken link, no private page and no other site', () => {
    expect(seen.faults).toEqual([]);
    expect(seen.opened).toBeGreaterThan(catalogue.length);
  });

  it('finds every saga, every volume and every author, in both languages', () => {
    const expected = LOCALE_NAMES.flatMap((locale) => expectedPlaces().map((place) => pathOf(locale, place)));
    expect(expected.filter((path) => !seen.links.has(path))).toEqual([]);
  });

  it('finds the pages of the sitemaps, and these name no page that asks not to be found', async () => {
    const addressesIn = async (path: string) => {
      const xml = await (await fetch(`${booktime.origin}${path}`)).text();
      return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
    };
    const sitemaps = await addressesIn('/sitemap.xml');
    expect(sitemaps).toHaveLength(4);
    const named = (await Promise.all(sitemaps.map(addressesIn))).flat();
    expect(named.filter((path) => !seen.links.has(path))).toEqual([]);
    expect(named.filter((path) => seen.hidden.has(path))).toEqual([]);
    const unnamed = [...seen.links].filter((path) => !named.includes(path) && !BESIDE.includes(path));
    expect(unnamed.filter((path) => !IS_VOLUME.test(path))).toEqual([]);
  });

  it('is told by robots.txt where the sitemaps are', async () => {
    const text = await (await fetch(`${booktime.origin}/robots.txt`)).text();
    expect(text).toContain(`Sitemap: ${booktime.origin}/sitemap.xml`);
    expect(text).toContain('Disallow: /api/');
  });
});
