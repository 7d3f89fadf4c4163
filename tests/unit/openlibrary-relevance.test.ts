import fc from '../support/property';
import { byRelevance, createRelevance, labelOf, type Judged, type KnownSeries } from '@/lib/search/relevance';

const POTTER: KnownSeries = {
  name: 'Harry Potter',
  variations: ['Harry Potter'],
  keywords: ['poudlard', 'chambre des secrets'],
  authors: ['J.K. Rowling'],
  languages: ['fr', 'en'],
  category: 'roman',
  score: 18_000,
};
const ONE_PIECE: KnownSeries = {
  name: 'One Piece',
  variations: ['One Piece'],
  keywords: ['pirates', 'grand line'],
  authors: ['Eiichiro Oda'],
  languages: ['fr', 'jp'],
  category: 'manga',
  score: 17_000,
};

const { judge, seriesIn } = createRelevance([POTTER, ONE_PIECE]);

const aResult = (overrides: Partial<Judged> = {}): Judged => ({
  source: 'open_library',
  owned: false,
  title: 'Le Lac',
  author: 'Yasunari Kawabata',
  saga: '',
  category: 'roman',
  languages: [],
  year: null,
  pages: null,
  hasCover: false,
  description: '',
  ...overrides,
});

describe('points', () => {
  it.each<[string, string, Partial<Judged>, number]>([
    ['a title that equals the query', 'le lac', {}, 35_000],
    ['a title that starts with it', 'le l', {}, 25_000],
    ['a title that contains it', 'lac', {}, 18_000],
    ['all words in another order', 'lac le', {}, 15_000],
    ['four words of five', 'un deux trois quatre cinq', { title: 'cinq quatre trois deux' }, 12_000],
    ['three words of five', 'un deux trois quatre cinq', { title: 'cinq quatre trois' }, 8000],
    ['two words of five', 'un deux trois quatre cinq', { title: 'cinq quatre' }, 5000],
    ['an author that equals the query', 'yasunari kawabata', {}, 10_000],
    ['an author that starts with it', 'yasunari', {}, 6000],
    ['an author that contains it', 'kawabata', {}, 3000],
    ['a saga that equals it', 'cycle', { saga: 'Cycle' }, 8000],
    ['a saga that starts with it', 'cyc', { saga: 'Cycle' }, 5000],
    ['a saga that contains it', 'ycl', { saga: 'Cycle' }, 2000],
    ['a keyword of the catalogue in the title', 'zzz', { title: 'Pirates !' }, 8000],
    ['a book of 2020', 'zzz', { year: 2020 }, 1000],
    ['a book of 2015', 'zzz', { year: 2016 }, 800],
    ['a book of 2010', 'zzz', { year: 2012 }, 600],
    ['a book of 2000', 'zzz', { year: 2000 }, 400],
    ['a book of 1990', 'zzz', { year: 1999 }, 200],
    ['a cover', 'zzz', { hasCover: true }, 500],
    ['a hundred pages', 'zzz', { pages: 100 }, 300],
    ['801 pages', 'zzz', { pages: 801 }, 0],
    ['an own book', 'zzz', { source: 'own', owned: true }, 3000],
    ['an owned result', 'zzz', { owned: true }, 1500],
    ['no author', 'zzz', { author: ' ', source: 'own' }, 1000],
    ['no author and no title', 'zzz', { author: '', title: '', source: 'own' }, 0],
  ])('for %s', (_what, query, result, points) => expect(judge(query)(aResult(result))).toBe(points));

  it('for a series in the query, by how sure it is that the result belongs to it', () => {
    const points = (result: Partial<Judged>) =>
      judge('harry potter tome 2')(aResult({ author: 'X', category: 'bd', ...result }));
    expect(points({ saga: 'HARRY POTTER' })).toBe(40_000 + 18_000);
    expect(points({ author: 'J. K. Rowling', title: 'Autre' })).toBe(30_000 + 14_400);
    expect(points({ title: 'La chambre des secrets : Poudlard' })).toBe(20_000 + 9000);
    expect(points({ title: 'Harry Potter et autre chose' })).toBe(40_000 + 18_000);
    expect(points({ title: 'Poudlard' })).toBe(0);
  });

  it('for the title only when the series gave none', () => {
    expect(judge('harry potter')(aResult({ title: 'Harry Potter' }))).toBe(58_000);
  });
});

it('names the series of a query by whole words', () => {
  expect(seriesIn('lire Harry Potter').map(({ name }) => name)).toEqual(['Harry Potter']);
  expect(seriesIn('harry potterie')).toEqual([]);
});

it('labels points', () => {
  expect([30_000, 18_000, 8000, 3000, 2999].map(labelOf)).toEqual(['exact', 'strong', 'good', 'fair', 'weak']);
});

const anyResult = fc.record<Judged>({
  source: fc.constantFrom('own', 'open_library'),
  owned: fc.boolean(),
  title: fc.oneof(fc.string(), fc.constantFrom('Harry Potter', 'One Piece T1', 'Œuvres')),
  author: fc.oneof(fc.string(), fc.constantFrom('J.K. Rowling', '')),
  saga: fc.oneof(fc.string(), fc.constantFrom('One Piece', '')),
  category: fc.constantFrom('roman', 'bd', 'manga'),
  languages: fc.subarray(['fr', 'en', 'jp']),
  year: fc.option(fc.integer({ min: -100, max: 2100 })),
  pages: fc.option(fc.nat(5000)),
  hasCover: fc.boolean(),
  description: fc.string(),
});
const anyQuery = fc.oneof(fc.string(), fc.constantFrom('harry potter', 'one piece', ''));

it('gives points that are whole and never negative, whatever is judged', () => {
  fc.assert(
    fc.property(anyQuery, anyResult, (query, result) => {
      const score = judge(query)(result);
      expect(Number.isInteger(score) && score >= 0).toBe(true);
    }),
  );
});

it('does not depend on case or accents', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zéèç ]{1,12}$/), anyResult, (query, result) => {
      const loud = { ...result, title: result.title.normalize('NFD') };
      expect(judge(query.toUpperCase())(loud)).toBe(judge(query)(result));
    }),
  );
});

it('never judges a book lower for being owned, or for having a cover', () => {
  fc.assert(
    fc.property(anyQuery, anyResult, (query, result) => {
      const score = judge(query);
      expect(score({ ...result, owned: true })).toBeGreaterThanOrEqual(score({ ...result, owned: false }));
      expect(score({ ...result, hasCover: true })).toBeGreaterThanOrEqual(score({ ...result, hasCover: false }));
    }),
  );
});

it('puts results into one order, however they come', () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 12 }), anyQuery, (results, query) => {
      const scored = results.map((judged) => ({ judged, score: judge(query)(judged) }));
      const places = (list: typeof scored) => [...list].sort(byRelevance).map(({ score }) => score);
      expect(places(scored)).toEqual(places(scored.toReversed()));
      expect(places(scored)).toEqual(scored.map(({ score }) => score).sort((a, b) => b - a));
    }),
  );
});
