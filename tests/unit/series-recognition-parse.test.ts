import fc from '../support/property';
import { parseTitle, renderTitle } from '@/lib/series/recognition/parse-title';
import { coversOf, labelOf, numberOf } from '@/lib/series/recognition/volume';

/** What a reader sees of a parsed title: `Series 3 | Title of the volume`. */
const read = (title: string): string => {
  const parsed = parseTitle(title);
  if (!parsed.sure) return '';
  return [parsed.memberships.map(({ name, volume }) => `${name} ${labelOf(volume)}`).join(' + '), parsed.title]
    .filter(Boolean)
    .join(' | ');
};

describe('a reader who writes a title as French catalogues do', () => {
  it.each([
    ['Les Bidochon, tome 5 : Ragots intimes', 'Les Bidochon 5 | Ragots intimes'],
    ['Les Bidochon, Tome 5: Ragots intimes', 'Les Bidochon 5 | Ragots intimes'],
    ['One Piece - Édition originale - Tome 01 : À l’aube', 'One Piece 1 | À l’aube'],
    ['Astérix - T.3 - Astérix et les Goths', 'Astérix 3 | Astérix et les Goths'],
    ['Death Note T03', 'Death Note 3'],
    ['Largo Winch, T 3 : OPA', 'Largo Winch 3 | OPA'],
    ['SAS n°12 : Un titre', 'SAS 12 | Un titre'],
    ['La Passe-miroir, Livre 1 : Les Fiancés de l’hiver', 'La Passe-miroir 1 | Les Fiancés de l’hiver'],
    ['Les Légendaires (Tome 3) : Frères ennemis', 'Les Légendaires 3 | Frères ennemis'],
    [
      'L’Ombre du vent (Le Cimetière des livres oubliés - Tome 1)',
      'Le Cimetière des livres oubliés 1 | L’Ombre du vent',
    ],
    ['Tome 3 de One Piece', 'One Piece 3'],
    ['tome 3 de one piece', 'one piece 3'],
    ['Le Seigneur des anneaux, tome I', 'Le Seigneur des anneaux 1'],
    ['Thorgal, Intégrale 2', 'Thorgal Intégrale 2'],
    ['Thorgal, Intégrale 1 (tomes 1 à 3)', 'Thorgal 1-3'],
    ['Blacksad - L’Intégrale', 'Blacksad Intégrale'],
    ['Le Trône de fer, l’intégrale - 3', 'Le Trône de fer Intégrale 3'],
    ['Coffret Harry Potter (tomes 1 à 3)', 'Harry Potter 1-3'],
    ['Naruto, tomes 1 et 2', 'Naruto 1-2'],
    ['Les Légendaires HS', 'Les Légendaires HS'],
    ['One Piece, hors-série 2', 'One Piece HS 2'],
    ['Les Aventures de Tintin, tome 22 : Vol 714 pour Sydney', 'Les Aventures de Tintin 22 | Vol 714 pour Sydney'],
    ['Saga, tome 1,5', 'Saga 1.5'],
  ])('%s', (title, expected) => expect(read(title)).toBe(expected));
});

describe('a reader who brings titles from elsewhere', () => {
  it.each([
    ['Raising Steam (Discworld, #40, Moist von Lipwig #3)', 'Discworld 40 + Moist von Lipwig 3 | Raising Steam'],
    ['Mort (Death, #1; Discworld, #4)', 'Death 1 + Discworld 4 | Mort'],
    [
      'To Green Angel Tower (Memory, Sorrow, and Thorn, #3; Part 2)',
      'Memory, Sorrow, and Thorn 3, Part 2 | To Green Angel Tower',
    ],
    ['A Storm (A Song of Ice and Fire, #3: Part 1 of 2)', 'A Song of Ice and Fire 3, Part 1 | A Storm'],
    ['Trilogy (The Lord of the Rings, #1-3)', 'The Lord of the Rings 1-3 | Trilogy'],
    ['Stories (The Selection, #0.5, 2.5)', 'The Selection 0.5, 2.5 | Stories'],
    ['All (Series, #1-4 + 3.5)', 'Series 1-4, 3.5 | All'],
    ['Vol. 1 (Ranma ½ (US 2nd), #1)', 'Ranma ½ (US 2nd) 1 | Vol. 1'],
    ['Survivor (Day by Day,# 2)', 'Day by Day 2 | Survivor'],
    ['The Final Empire (Mistborn Book 1)', 'Mistborn 1 | The Final Empire'],
    ['Two Books (Includes: Immortals, #8; Hunters, #3.5)', 'Immortals 8 + Hunters 3.5 | Two Books'],
    ['Bleach, Volume 01', 'Bleach 1'],
    ['Fables, Vol. 1: Legends in Exile', 'Fables 1 | Legends in Exile'],
    ['Batman (2011-2016) Vol. 1: The Court of Owls', 'Batman 1 | The Court of Owls'],
    ['The Eye of the World: Book One of the Wheel of Time', 'the Wheel of Time 1 | The Eye of the World'],
    ['Peter Pan #1 : Londres', 'Peter Pan 1 | Londres'],
    ['Harry Potter, Tome 4 (French Edition)', 'Harry Potter 4'],
  ])('%s', (title, expected) => expect(read(title)).toBe(expected));
});

describe('a title that tells no series', () => {
  it.each([
    ['Dune'],
    ['1984'],
    ['Fahrenheit 451'],
    ['Catch-22'],
    ['Tintin - Vol 714 pour Sydney'],
    ['The No. 1 Ladies’ Detective Agency'],
    ['Size 12 Is Not Fat'],
    ['Le Petit Prince (Folio Junior, édition 2007)'],
    ['Emma (Penguin Readers, Level 5)'],
    ['Tome 3'],
    ['Livre numéro 7 d’été'],
    ['Livre 3 de poche'],
    [''],
  ])('%s', (title) => expect(read(title)).toBe(''));

  it('may end in a number, which is then a guess', () => {
    expect(parseTitle('Akira 4')).toMatchObject({ sure: false, memberships: [{ name: 'Akira' }] });
    expect(parseTitle('Thorgal - 1 - La Magicienne trahie')).toMatchObject({
      sure: false,
      title: 'La Magicienne trahie',
      memberships: [{ name: 'Thorgal' }],
    });
  });
});

it('gives a book one number, or the volumes it covers, never both', () => {
  const volumeOf = (title: string) => parseTitle(title).memberships[0]!.volume;
  expect(numberOf(volumeOf('Naruto, tome 3'))).toBe(3);
  expect(numberOf(volumeOf('Naruto, tome 0,5'))).toBeNull();
  expect(numberOf(volumeOf('Naruto, tomes 1 à 3'))).toBeNull();
  expect(coversOf(volumeOf('Naruto, tomes 1 à 3'))).toEqual([1, 2, 3]);
  expect(coversOf(volumeOf('Naruto, intégrale 1'))).toEqual([]);
});

const PIECES = [
  ...['tome', 'Tomes', 'vol.', 'Book', 'part', 'Intégrale', 'HS', 'hors-série', 'of', 'de', 'Coffret', 'édition', 'et'],
  ...['#', '(', ')', '[', ']', ',', ';', ':', '-', '–', '.', '/', '&', 'à', ' ', '  ', '1', '2', '03', '0.5', '1984'],
  ...['Naruto', 'One Piece', 'L’', 'XII', 'III', 'two', 'é', 'ナルト', '½', '𝕏', 'T', 'n°', 'Part', 'Boxed Set'],
];
const titles = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
);

describe('whatever a reader types', () => {
  it('a title is read, with names and numbers as they should be', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const parsed = parseTitle(title);
        expect(parsed.title).toBe(parsed.title.trim());
        for (const { name, volume } of parsed.memberships) {
          expect(name).toMatch(/[\p{L}\p{N}]/u);
          expect(labelOf(volume)).not.toBe('');
          expect(coversOf(volume).every((number) => Number.isInteger(number) && number >= 0)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['brackets', '('.repeat(100_000) + 'A, #1' + ')'.repeat(100_000)],
    ['number signs', 'a #1 '.repeat(40_000)],
    ['digits', `Tome ${'1'.repeat(200_000)}`],
    ['lists', `A #${'1,'.repeat(100_000)}`],
    ['ranges', `A #${'1-2-3-4-'.repeat(25_000)}`],
    ['words for volumes', 'intégrale 1,2,3, tome 2 '.repeat(8000)],
    ['editions', 'a (édition) - édition '.repeat(9000)],
    ['signs', `a${','.repeat(200_000)}b`],
  ])('an endless run of %s is read before they have lost patience', (_what, title) => {
    expect(parseTitle(title).title.length).toBeLessThanOrEqual(title.length);
  });

  it('a title that was read and written out is read the same again', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const { title: volumeTitle, memberships } = parseTitle(title);
        fc.pre(memberships.length > 0);
        expect(parseTitle(renderTitle({ title: volumeTitle, memberships, sure: true }))).toEqual({
          title: volumeTitle,
          memberships,
          sure: true,
        });
      }),
      { numRuns: 3000 },
    );
  });
});
