import fc from '../support/property';
import * as records from '@/lib/openlibrary/records';
import { byPosition } from '@/lib/openlibrary/series-members';
import { suggestSeries } from '@/lib/openlibrary/series-suggestion';
import { shelf } from '../openlibrary/records';

const suggest = (title: string, more: Partial<Parameters<typeof suggestSeries>[0]> = {}) =>
  suggestSeries({ title, category: 'roman', ...more });

describe('the series that a title tells', () => {
  it.each([
    ['Harry Potter and the Chamber of Secrets (Harry Potter, #2)', 'Harry Potter', 2],
    ['Dune Messiah (Dune Chronicles #2)', 'Dune Chronicles', 2],
    ['Raising Steam (Discworld, #40; Moist von Lipwig #3)', 'Discworld', 40],
    ['To Green Angel Tower (Memory, Sorrow, and Thorn, #3; Part 2)', 'Memory, Sorrow, and Thorn', 3],
    ['Ranma ½ (Ranma ½ (US 2nd), #1)', 'Ranma ½ (US 2nd)', 1],
    ['The Final Empire (Mistborn, Book 1)', 'Mistborn', 1],
    ['The Eye of the World (The Wheel of Time Book 1)', 'The Wheel of Time', 1],
    ['Les Bidochon, Tome 5 : Ragots intimes', 'Les Bidochon', 5],
    ['One Piece - Édition originale Tome 01', 'One Piece', 1],
    ['Death Note T03', 'Death Note', 3],
    ['Bleach, Volume 01', 'Bleach', 1],
    ['Fables, Vol. 1: Legends in Exile', 'Fables', 1],
    ['Peter Pan #1 : Londres', 'Peter Pan', 1],
  ])('%s', (title, name, volume_number) => {
    expect(suggest(title)).toMatchObject({ name, volume_number, covers: [], source: 'title' });
  });

  it('may be the volumes of an omnibus', () => {
    expect(suggest('The Lord of the Rings (The Lord of the Rings, #1-3)')).toMatchObject({
      name: 'The Lord of the Rings',
      volume_number: null,
      covers: [1, 2, 3],
    });
    expect(suggest('Berserk, tomes 4 à 6')).toMatchObject({ name: 'Berserk', volume_number: null, covers: [4, 5, 6] });
  });

  it('is a guess after a bare number, and none for a novel', () => {
    expect(suggest('Akira 4', { category: 'manga' })).toMatchObject({
      name: 'Akira',
      volume_number: 4,
      confidence: 45,
    });
    expect(suggest('Fahrenheit 451')).toBeNull();
    expect(suggest('1984', { category: 'bd' })).toBeNull();
    expect(suggest('Dune')).toBeNull();
  });

  it('may stand in the subtitle', () => {
    const told = suggest('Le comte de Monte-Cristo', { subtitle: 'Tome 2' });
    expect(told).toMatchObject({ name: 'Le comte de Monte-Cristo', volume_number: 2 });
  });
});

describe('the series that a record tells', () => {
  it('is first what Open Library knows', () => {
    const told = suggest('Fondation (Autre, #9)', { names: ['Foundation'], positions: ['1'] });
    expect(told).toEqual({ name: 'Foundation', volume_number: 1, covers: [], confidence: 95, source: 'open_library' });
    expect(suggest('Fondation', { names: ['Foundation'], positions: ['1-3'] })).toMatchObject({
      covers: [1, 2, 3],
      volume_number: null,
    });
    expect(suggest('Fondation', { names: ['Foundation'], positions: [''] })).toMatchObject({
      volume_number: null,
      confidence: 80,
    });
  });

  it('is a subject, an edition’s words, and never a publisher’s collection', () => {
    expect(suggest('L’œil du monde', { subjects: ['series:The Wheel of Time'] })).toMatchObject({
      name: 'The Wheel of Time',
      source: 'subject',
    });
    expect(suggest('Neuromancien', { editionSeries: ['Gibsons Cyberspace trilogi -- 1'] })).toMatchObject({
      name: 'Gibsons Cyberspace trilogi',
      volume_number: 1,
      source: 'edition',
    });
    expect(suggest('L’Étranger', { editionSeries: ['Folio, 2', 'Collection blanche'] })).toBeNull();
  });

  it('is well-formed or nothing, whatever the words', () => {
    const words = fc.oneof(fc.string(), fc.stringMatching(/^[\w (),#;:-]{0,40}$/));
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('roman', 'bd', 'manga'),
        fc.array(words, { maxLength: 2 }),
        (title, category, others) => {
          const told = suggestSeries({
            title,
            category,
            names: others,
            positions: others,
            editionSeries: others,
            subjects: others,
          });
          if (!told) return;
          expect(told.name.length).toBeGreaterThan(0);
          expect(told.volume_number === null || Number.isInteger(told.volume_number)).toBe(true);
          expect(told.confidence).toBeGreaterThan(0);
          if (told.covers.length) expect(told.volume_number).toBeNull();
        },
      ),
    );
  });
});

it('lists numbers first, then other words, then ranges', () => {
  const members = ['1-7', '10', '', '2', 'prologue', '2.5', '1'].map((position) => ({ position, title: 'x' }));
  expect(members.sort(byPosition).map(({ position }) => position)).toEqual([
    '1',
    '2',
    '2.5',
    '10',
    '',
    'prologue',
    '1-7',
  ]);
});

describe('records', () => {
  const all = [...shelf().records.values()];
  const schemas = { '/works/': records.Work, '/books/': records.Edition, '/authors/': records.Author };

  it.each(Object.entries(schemas))('of %s are read whatever they hold, and read again the same', (folder, schema) => {
    const mine = all.filter(({ key }) => key.startsWith(folder));
    expect(mine.length).toBeGreaterThan(5);
    for (const record of mine) {
      const once = schema.parse(record);
      expect(schema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
    }
  });

  it('of a search are read whatever they hold, and a search that is none is refused', () => {
    const doc = fc.oneof(
      fc.anything(),
      fc.record({
        key: fc.constantFrom('/works/OL1W', 'x', 3),
        title: fc.anything(),
        isbn: fc.anything(),
        editions: fc.anything(),
        series_name: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(fc.array(doc), (docs) => {
        const once = records.SearchResult.parse({ numFound: docs.length, docs });
        expect(records.SearchResult.parse(once)).toEqual(once);
        expect(once.docs.every(({ key }) => key.startsWith('/works/'))).toBe(true);
      }),
    );
    for (const bad of [null, [], {}, { docs: [] }, { numFound: 1 }, 'text'])
      expect(records.SearchResult.safeParse(bad).success).toBe(false);
  });
});
