import fc from '../support/property';
import { CATEGORY_SLUGS, categoryOf, pathOf, places } from '@/lib/public-pages/places';
import { otherNamesOf, volumeAt, volumesOf } from '@/lib/public-pages/saga-facts';
import { catalogue } from '@/lib/series/catalogue';
import type { Locale } from '@/lib/i18n/locales';
import { namedIn, nameIn } from '@/lib/series/series-names';
import { letterOf, LETTERS, nameKey } from '@/lib/series/series-order';
import { slugOf } from '@/lib/text/slug';

describe('the address of a saga', () => {
  it('is its own, now and formerly, and no list has it', () => {
    const slugs = catalogue.flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => ['popular', 'categories', 'letters'].includes(slug))).toEqual([]);
  });

  it('has a volume for each number it has, and for nothing else', () => {
    const potter = catalogue.find(({ slug }) => slug === 'harry-potter')!;
    expect(volumesOf('fr', potter).map(({ number }) => volumeAt('fr', potter, String(number))?.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    for (const number of ['0', '8', '01', '1.5', '-1', '1e0', ' 1', '', 'un', '99999'])
      expect(volumeAt('fr', potter, number)).toBeNull();
  });
});

describe('the address of an author', () => {
  it('is made of plain letters and hyphens, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[a-z0-9-]*$/.test(slugOf(name))));
  });

  it('tells every author of the catalogue from the others, but for their accents', () => {
    const names = new Set(catalogue.flatMap(({ authors }) => authors.map(({ name }) => name)));
    const slugs = new Map<string, string[]>();
    for (const name of names) slugs.set(slugOf(name), [...(slugs.get(slugOf(name)) ?? []), name]);
    expect([...slugs].filter(([slug, shared]) => slug === '' || shared.length > 1)).toEqual([]);
  });

  it.each([
    ['Jo Nesbø', 'jo-nesbo'],
    ['Eiichirō Oda', 'eiichiro-oda'],
    ['J.R.R. Tolkien', 'j-r-r-tolkien'],
    ['Mœbius', 'moebius'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe('a list of sagas', () => {
  it.each([
    ['Les Vieux Fourneaux', 'v'],
    ['L’Épée de vérité', 'e'],
    ["L'Incal", 'i'],
    ['The Witcher', 'w'],
    ['20th Century Boys', '0-9'],
    ['La', 'l'],
    ['Élévation', 'e'],
  ])('has %s under %s', (name, letter) => expect(letterOf(name)).toBe(letter));

  it('orders names without their article', () => {
    const names = ['Les Vieux Fourneaux', 'Akira', 'L’Incal', 'Zorglub', 'Élévation'];
    expect(names.sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))).toEqual([
      'Akira',
      'Élévation',
      'L’Incal',
      'Les Vieux Fourneaux',
      'Zorglub',
    ]);
  });

  // A page has an address in each language, and each must lead somewhere.
  it('has the same letters in each language, one for every saga', () => {
    const lettersIn = (locale: Locale) => new Set(catalogue.map((entry) => letterOf(nameIn(locale, entry))));
    expect([...lettersIn('fr')].filter((letter) => !LETTERS.some((known) => known === letter))).toEqual([]);
    expect(lettersIn('en')).toEqual(lettersIn('fr'));
  });

  it('has one address for its first page', () => {
    expect(places.sagas(1)).toBe('/sagas');
    expect(places.category('manga', 1)).toBe('/sagas/categories/mangas');
    expect(places.category('manga', 2)).toBe('/sagas/categories/mangas/2');
    for (const [category, slug] of Object.entries(CATEGORY_SLUGS)) expect(categoryOf(slug)).toBe(category);
    expect(categoryOf('constructor')).toBeUndefined();
  });
});

describe('a page in English', () => {
  it('calls a series by its English name, and knows the French one', () => {
    const rings = catalogue.find(({ slug }) => slug === 'le-seigneur-des-anneaux')!;
    expect(namedIn('en', rings).name).toBe('The Lord of the Rings');
    expect(otherNamesOf(namedIn('en', rings))).toContain('Le Seigneur des Anneaux');
    expect(otherNamesOf(namedIn('fr', rings))).toContain('The Lord of the Rings');
  });

  it('has the address of the French one under /en', () => {
    expect(pathOf('en', '/')).toBe('/en');
    expect(pathOf('fr', '/')).toBe('/');
    expect(pathOf('en', places.volume('dune', 3))).toBe('/en/sagas/dune/3');
    expect(pathOf('fr', places.volume('dune', 3))).toBe('/sagas/dune/3');
  });
});
