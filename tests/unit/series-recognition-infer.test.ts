import fc from '../support/property';
import { catalogue } from '@/lib/series/catalogue';
import { isEveryday } from '@/lib/series/recognition/everyday-names';
import { inferSeries } from '@/lib/series/recognition/infer-series';
import { nameKey } from '@/lib/series/recognition/names';
import { parseTitle } from '@/lib/series/recognition/parse-title';
import { labelOf } from '@/lib/series/recognition/volume';

/** The series a reader is told, and the volume: `dune 2`. */
const told = (title: string, author?: string): string => {
  const [best] = inferSeries({ title, author });
  return best ? [best.entry.slug, best.volume && labelOf(best.volume)].filter(Boolean).join(' ') : '';
};

describe('a book is recognised', () => {
  it.each([
    ['Les Bidochon, tome 5 : Ragots intimes', 'Binet', 'les-bidochon 5'],
    ['One Piece - Édition originale - Tome 12', undefined, 'one-piece 12'],
    ['The Restaurant at the End of the Universe', 'Douglas Adams', 'le-guide-du-voyageur-galactique 2'],
    ['Le Messie de Dune', 'Herbert, Frank', 'dune 2'],
    ['Harry Potter and the Order of the Phoenix', 'J. K. Rowling', 'harry-potter 5'],
    ['City of Bones / City of Ashes', 'Cassandra Clare', 'the-mortal-instruments 1-2'],
    ['Monster, tome 3', 'Naoki Urasawa', 'monster 3'],
    ['Monster, tome 3', 'Urasawa Naoki', 'monster 3'],
    ['Akira 4', 'Katsuhiro Otomo', 'akira 4'],
    ['Astérix - Tome 38', 'Jean-Yves Ferri, Didier Conrad', 'asterix 38'],
    ['The Girl Who Kicked the Hornet’s Nest', 'Stieg Larsson', 'millenium 3'],
    ['Dune Messiah (Dune Chronicles #2)', 'Frank Herbert', 'dune 2'],
    ['XIII, tome 4', 'Van Hamme', 'xiii 4'],
  ])('%s (%s)', (title, author, expected) => expect(told(title, author)).toBe(expected));
});

describe('a book is not taken for another', () => {
  it.each([
    ['Monster, tome 3', undefined],
    ['Bone', 'Yrsa Sigurdardottir'],
    ['Kingdom, tome 1', 'Somebody Else'],
    ['Twilight', 'Elie Wiesel'],
    ['The Boys, #1', 'Ron Howard'],
    ['Millennium Snow, Vol. 1', 'Bisco Hatori'],
    ['Les Légendaires - Origines, tome 1', 'Patrick Sobral'],
    ['Mort: The Play', 'Terry Pratchett'],
    ['Dune', 'Brian Herbert'],
    ['Touch', 'Claire North'],
    ['', ''],
  ])('%s (%s)', (title, author) => expect(told(title, author)).toBe(''));
});

describe('the reader of every series of the catalogue', () => {
  const numbered = catalogue.filter(({ name }) => parseTitle(`${name}, tome 2`).memberships[0]?.name === name);

  it('finds it from its name, a number and an author', () => {
    expect(numbered.length).toBeGreaterThan(catalogue.length * 0.9);
    const lost = numbered.filter(
      ({ name, slug, authors }) =>
        !inferSeries({ title: `${name}, tome 2`, author: authors[0]!.name }).some(({ entry }) => entry.slug === slug),
    );
    expect(lost.map(({ slug }) => slug)).toEqual([]);
  });

  it('finds each volume that has a title, from the title and an author', () => {
    const lost = catalogue.flatMap(({ slug, authors, titles = [] }) =>
      titles
        .flatMap(({ fr, original, en }) => [fr, original, en].filter((title) => title !== undefined))
        .filter(
          (title) =>
            !inferSeries({ title, author: authors[0]!.name }).some(({ entry }) => entry.slug === slug) &&
            nameKey(title) !== '',
        ),
    );
    expect(lost).toEqual([]);
  });

  it('is asked for the author when the name is an everyday one, and every such name is in the catalogue', () => {
    for (const name of ['Bone', 'Monster', 'Kingdom', 'Touch', 'Twilight', 'Millennium', 'The Boys'])
      expect(isEveryday(nameKey(name))).toBe(true);
  });
});

it('nothing a reader types makes recognition fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, author) => {
      for (const { confidence, entry } of inferSeries({ title, author })) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(100);
        expect(catalogue).toContain(entry);
      }
    }),
  );
});
