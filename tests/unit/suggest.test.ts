import fc from '../support/property';
import { createSuggester } from '@/lib/search/suggest';
import { aTitle } from '../support/titles';

const LIBRARY = [
  aTitle('Astérix le Gaulois', 'René Goscinny, Albert Uderzo', {
    saga: 'Astérix',
    volume_number: 1,
    status: 'completed',
  }),
  aTitle('La Serpe d’or', 'René Goscinny, Albert Uderzo', { saga: 'Astérix', volume_number: 2 }),
  aTitle('Harry Potter à l’école des sorciers', 'J. K. Rowling', { saga: 'Harry Potter', volume_number: 1 }),
  aTitle('L’Attaque des Titans', 'Hajime Isayama', { saga: 'L’Attaque des Titans', volume_number: 1 }),
  aTitle('Les Frères Karamazov', 'Fiodor Dostoïevski', { isbn: '978-2-07-036914-0' }),
  aTitle('Cœur de pierre', 'Séverine Gauthier', { isbn: '2070612368' }),
  aTitle('1984', 'George Orwell'),
];

const suggest = createSuggester(LIBRARY);
const titlesFor = (text: string) => suggest(text).books.map(({ title }) => title);

describe('suggestions from the own library', () => {
  it.each([
    ['without accents', 'asterix', 'Astérix le Gaulois'],
    ['in capitals', 'ASTERIX', 'Astérix le Gaulois'],
    ['with a letter missing in each word', 'hary poter', 'Harry Potter à l’école des sorciers'],
    ['with a space for the apostrophe', 'l attaque des titans', 'L’Attaque des Titans'],
    ['with a straight apostrophe', "l'attaque", 'L’Attaque des Titans'],
    ['with two letters wrong in a long word', 'dostoyevsky', 'Les Frères Karamazov'],
    ['without the ligature', 'coeur', 'Cœur de pierre'],
    ['by author and title in any order', 'rowling ecole', 'Harry Potter à l’école des sorciers'],
    ['by saga and volume', 'asterix 2', 'La Serpe d’or'],
    ['by saga and volume in words', 'astérix tome 2', 'La Serpe d’or'],
    ['by a number that is a title', '1984', '1984'],
    ['by ISBN', '9782070369140', 'Les Frères Karamazov'],
    ['by ISBN with hyphens', '978-2-07-036914-0', 'Les Frères Karamazov'],
    ['by its ISBN-10', '2070369145', 'Les Frères Karamazov'],
    ['by the ISBN-13 of an ISBN-10', '9782070612369', 'Cœur de pierre'],
    ['by an ISBN that is being typed', '978207036', 'Les Frères Karamazov'],
  ])('find a book %s: %s', (_how, text, title) => {
    expect(titlesFor(text)[0]).toBe(title);
  });

  it('name the saga with how many of its volumes are read, and its first one; and the author', () => {
    expect(suggest('asterix').sagas).toEqual([{ name: 'Astérix', volumes: 2, read: 1, first: LIBRARY[0] }]);
    expect(suggest('uderzo').authors).toEqual(['Albert Uderzo']);
    expect(suggest('gosciny').authors).toEqual(['René Goscinny']);
  });

  it('tell which words of the library were meant, slips forgiven', () => {
    expect(new Set(suggest('hary pot').meant)).toEqual(new Set(['harry', 'potter']));
    expect(suggest('zzyzx').meant).toEqual([]);
  });

  it('list the volumes of a saga in their order', () => {
    const volumes = [3, 1, 2].map((number) =>
      aTitle(`Tome ${number}`, 'Juan Díaz Canales', { saga: 'Blacksad', volume_number: number }),
    );
    expect(createSuggester(volumes)('blaksad').books.map(({ title }) => title)).toEqual(['Tome 1', 'Tome 2', 'Tome 3']);
  });

  it.each(['', '   ', '?!', 'zzzzzz', 'asterix rowling'])('are none for %p', (text) => {
    expect(suggest(text)).toEqual({ books: [], sagas: [], authors: [], meant: [] });
  });

  it('follow every letter: what is typed of a title, from its third letter on, finds it', () => {
    for (const { title } of LIBRARY)
      for (let length = 3; length <= title.length; length++)
        expect([title.slice(0, length), titlesFor(title.slice(0, length))]).toEqual([
          title.slice(0, length),
          expect.arrayContaining([title]),
        ]);
  });

  it('never fail, and never hold more than a list shows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { books, sagas, authors } = suggest(text);
        expect(books.length <= 5 && sagas.length <= 3 && authors.length <= 2).toBe(true);
      }),
    );
  });

  it('forgive a slip in any word of six letters and more', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), letters, (at, letter) => {
        const slipped = 'karamazov'.slice(0, at) + letter + 'karamazov'.slice(at + 1);
        expect(titlesFor(slipped)).toContain('Les Frères Karamazov');
      }),
    );
  });
});
