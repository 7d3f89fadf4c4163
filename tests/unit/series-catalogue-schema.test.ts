import { toSeries } from '@/lib/series/catalogue';
import { CatalogueEntry } from '@/lib/series/catalogue.schemas';

const entry: CatalogueEntry = {
  slug: 'les-contes-du-phare',
  name: 'Les Contes du phare',
  originalName: 'The Lighthouse Tales',
  otherNames: ['Contes du phare', 'les contes du PHARE'],
  authors: [
    { name: 'Ada Martin', role: 'writer' },
    { name: 'Noé Le Goff', role: 'artist' },
  ],
  category: 'bd',
  firstYear: 1998,
  state: 'ongoing',
  volumes: 4,
  volumesAsOf: '2021-05',
  languages: ['fr', 'en'],
  keywords: ['gardien du phare', 'lighthouse keeper'],
  description: { fr: 'Un gardien de phare raconte.', en: 'A lighthouse keeper tells stories.' },
  score: 7000,
  titles: [{ fr: 'La Lampe', year: 1998 }],
};

const isValid = (change: object) => CatalogueEntry.safeParse({ ...entry, ...change }).success;

describe('an entry of the catalogue', () => {
  it('is accepted with all its facts', () => {
    expect(isValid({})).toBe(true);
  });

  it.each([
    ['a slug that is no address', { slug: 'Les contes' }],
    ['a count without its date', { volumesAsOf: undefined }],
    ['a date without a count', { volumes: undefined }],
    ['neither a count nor multiple numbering', { volumes: undefined, volumesAsOf: undefined }],
    ['a count for multiple numbering', { numbering: 'multiple' }],
    ['a date that is none', { volumesAsOf: '2021-13' }],
    ['a volume without any title', { titles: [{ year: 1998 }] }],
    ['a role that is unknown', { authors: [{ name: 'Ada Martin', role: 'letterer' }] }],
    ['a score above the highest', { score: 18_001 }],
    ['a fact it has no room for', { pages: 48 }],
  ])('is refused with %s', (_, change) => {
    expect(isValid(change)).toBe(false);
  });
});

describe('the Series object', () => {
  it('lists each name once, the French one first', () => {
    expect(toSeries(entry).variations).toEqual(['Les Contes du phare', 'Contes du phare', 'The Lighthouse Tales']);
  });

  it('tells what the API promises and no more', () => {
    expect(toSeries(entry)).toEqual({
      name: 'Les Contes du phare',
      category: 'bd',
      score: 7000,
      keywords: ['gardien du phare', 'lighthouse keeper'],
      authors: ['Ada Martin', 'Noé Le Goff'],
      variations: ['Les Contes du phare', 'Contes du phare', 'The Lighthouse Tales'],
      volumes: 4,
      languages: ['fr', 'en'],
      description: 'Un gardien de phare raconte.',
      first_published: 1998,
      status: 'ongoing',
    });
  });
});
