import { catalogue, toSeries, variationsOf } from '@/lib/series/catalogue';
import explained from '@/lib/series/catalogue/explained.json';
import { fold, words } from '@/lib/text/fold';

const twice = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const slugs = catalogue.map(({ slug }) => slug);

describe('the catalogue', () => {
  it('gives each series an address of its own', () => {
    expect(twice(slugs)).toEqual([]);
  });

  it('gives no two series the same name, whatever the case and accents', () => {
    expect(twice(catalogue.flatMap((entry) => variationsOf(entry).map(fold)))).toEqual([]);
  });

  it('names each series and each author once', () => {
    for (const entry of catalogue) {
      expect(variationsOf(entry)[0]).toBe(entry.name);
      expect(twice(entry.authors.map(({ name }) => fold(name)))).toEqual([]);
    }
  });

  it('knows every series that another springs from', () => {
    const parents = catalogue.flatMap(({ parent }) => parent ?? []);
    expect(parents.filter((parent) => !slugs.includes(parent))).toEqual([]);
    expect(catalogue.filter(({ slug, parent }) => slug === parent)).toEqual([]);
  });

  it('titles every volume of a finished series, or none', () => {
    const partly = catalogue.filter(
      ({ state, titles, volumes }) => state === 'completed' && titles && titles.length !== volumes,
    );
    expect(partly.map(({ slug }) => slug)).toEqual([]);
  });

  it('never titles more volumes than there are', () => {
    const beyond = catalogue.filter(({ titles = [], volumes = 0 }) => titles.length > volumes);
    expect(beyond.map(({ slug }) => slug)).toEqual([]);
  });

  it('dates the volumes of a series in the order of the facts', () => {
    for (const { slug, titles = [], volumesAsOf = '9999' } of catalogue) {
      const late = titles.filter(({ year = 0 }) => year > Number(volumesAsOf.slice(0, 4)));
      expect({ slug, late }).toEqual({ slug, late: [] });
    }
  });

  it('explains contradictions of series it has', () => {
    expect(explained.filter(({ slug, why }) => !slugs.includes(slug) || !why)).toEqual([]);
  });

  it('is large enough to be worth a visit', () => {
    const count = (category: string) => catalogue.filter((entry) => entry.category === category).length;
    expect(catalogue.length).toBeGreaterThanOrEqual(300);
    expect(count('roman')).toBeGreaterThanOrEqual(110);
    expect(count('bd')).toBeGreaterThanOrEqual(100);
    expect(count('manga')).toBeGreaterThanOrEqual(90);
  });

  it('counts nothing where the numbering never ends', () => {
    const endless = catalogue.filter(({ numbering }) => numbering === 'multiple');
    expect(endless.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['batman', 'superman', 'spider-man', 'x-men']),
    );
    for (const entry of endless) {
      expect(entry).not.toHaveProperty('volumes');
      expect(toSeries(entry)).toMatchObject({ volumes: 1000, status: 'ongoing' });
    }
  });
});

describe('keywords', () => {
  const keywords = catalogue.flatMap(({ slug, keywords }) => keywords.map((keyword) => ({ slug, keyword })));

  it('are lower case, of 3 letters or more', () => {
    expect(keywords.filter(({ keyword }) => keyword !== keyword.toLowerCase().trim())).toEqual([]);
    expect(keywords.filter(({ keyword }) => words(keyword).join('').length < 3)).toEqual([]);
  });

  it('are not said twice by one series', () => {
    for (const { slug, keywords } of catalogue) {
      expect({ slug, twice: twice(keywords.map(fold)) }).toEqual({ slug, twice: [] });
    }
  });

  it('do not repeat a name of the series, which counts by itself', () => {
    const repeated = catalogue.flatMap((entry) => {
      const names = variationsOf(entry).map(fold);
      return entry.keywords.filter((keyword) => names.includes(fold(keyword))).map((keyword) => [entry.slug, keyword]);
    });
    expect(repeated).toEqual([]);
  });
});
