import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales';
import { bookOfSeries, bookSeries, breadcrumbs, graph, itemList, person, webSite } from '@/lib/public-pages/json-ld';
import { places } from '@/lib/public-pages/places';
import { volumesOf } from '@/lib/public-pages/saga-facts';
import { catalogue } from '@/lib/series/catalogue';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { graphFaults } from '../support/json-ld';

const IMAGE = 'http://booktime.test/og/x';

const pagesOf = (entry: CatalogueEntry, locale: Locale) => {
  const place = places.saga(entry.slug);
  const way = breadcrumbs(locale, [
    { name: 'Sagas', place: '/sagas' },
    { name: entry.name, place },
  ]);
  const volumes = volumesOf(locale, entry).map((volume) => graph(way, bookOfSeries(locale, entry, volume, IMAGE)));
  return { saga: graph(way, bookSeries(locale, entry, IMAGE)), volumes };
};

describe.each(LOCALE_NAMES)('what public pages say to machines, in %s', (locale) => {
  it('is well formed for every series and each of its volumes', () => {
    const faults = catalogue.flatMap((entry) => {
      const { saga, volumes } = pagesOf(entry, locale);
      const found = [...graphFaults('saga', saga), ...volumes.flatMap((volume) => graphFaults('volume', volume))];
      return found.map((fault) => `${entry.slug}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('is well formed for authors, lists and the first page', () => {
    const items = catalogue.slice(0, 48).map(({ name, slug }) => ({ name, place: places.saga(slug) }));
    const way = breadcrumbs(locale, [{ name: 'Sagas', place: '/sagas' }]);
    const list = itemList(locale, 'Sagas', items, { start: 48, total: catalogue.length });
    expect(graphFaults('index', graph(way, list))).toEqual([]);
    expect(graphFaults('author', graph(way, person(locale, 'Jo Nesbø'), list))).toEqual([]);
    expect(graphFaults('home', graph(webSite(locale, 'BOOKTIME', 'Vos romans'), list))).toEqual([]);
  });
});

describe('the identity of a series', () => {
  const [entry] = catalogue as [CatalogueEntry];
  const parse = (text: string) => JSON.parse(text)['@graph'];

  it('is one in both languages, and the one its volumes are part of', () => {
    const { saga, volumes } = pagesOf(entry, 'fr');
    const [, series] = parse(saga);
    const [, english] = parse(pagesOf(entry, 'en').saga);
    const [, book] = parse(volumes[0]!);
    expect(english['@id']).toBe(series['@id']);
    expect(english.url).not.toBe(series.url);
    expect(book.isPartOf['@id']).toBe(series['@id']);
    expect(series.hasPart[0]['@id']).toBe(book['@id']);
  });

  it('cannot be made to close its script', () => {
    const hostile = { ...entry, name: '</script><script>alert(1)</script>' };
    const { saga } = pagesOf(hostile, 'fr');
    expect(saga).not.toContain('<');
    expect(parse(saga)[1].name).toBe(hostile.name);
  });

  it('has no count of volumes where numbers never end', () => {
    const endless = catalogue.find(({ numbering }) => numbering === 'multiple')!;
    expect(parse(pagesOf(endless, 'fr').saga)[1].hasPart).toEqual([]);
  });

  it('shows a mean rating only with one to show', () => {
    const rated = bookSeries('fr', entry, IMAGE, { readers: 4, ratings: 3, rating: 4.5 });
    const way = breadcrumbs('fr', [{ name: 'Sagas', place: '/sagas' }]);
    expect(graphFaults('saga', graph(way, rated))).toEqual([]);
    expect(rated.aggregateRating).toMatchObject({ ratingCount: 3, ratingValue: 4.5 });
    expect(bookSeries('fr', entry, IMAGE, { readers: 4, ratings: 0, rating: null }).aggregateRating).toBeUndefined();
  });
});
