import type { BookTitle } from '@/lib/books/titles.schemas';
import { createOwnSearch } from '@/lib/search/own-search';
import { createPlainOwnSearch } from '../support/plain-own-search';
import fc from '../support/property';

const SYLLABLES = [
  'le',
  'la',
  'l’',
  'é',
  'es',
  'nord',
  'nor',
  'mi',
  'nuit',
  'ké',
  'dune',
  'lune',
  '2',
  '12',
  '19',
  'œ',
  'Z',
  '巻',
];
const word = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const phrase = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 5 })
  .map((parts) => parts.join(' '));
const isbn = fc.constantFrom('', '', '9782070369140', '2-07-036914-5', '207036', '978');

const book = fc.record({
  title: phrase,
  author: fc.oneof(phrase, fc.constantFrom('Ana Nord, Luc Nord', 'Ana Nord')),
  saga: fc.oneof(fc.constant(''), word),
  volume_number: fc.option(fc.integer({ min: 0, max: 12 })),
  status: fc.constantFrom('to_read' as const, 'completed' as const),
  isbn,
});

/** What no search looks at. */
const UNSEEN = { category: 'roman', cover_url: '', ownership: 'owned' } as const;

const library = fc
  .array(book, { maxLength: 30 })
  .map((books) => books.map((one, i): BookTitle => ({ ...one, ...UNSEEN, id: `book-${i}` })));

/** Also what is being typed of words that are there, and with a letter too many. */
const typed = fc.oneof(
  phrase,
  isbn,
  fc.tuple(phrase, fc.nat(12)).map(([text, length]) => text.slice(0, length)),
  fc.tuple(word, word).map(([a, b]) => `${a}x ${b}`),
);

const MOST = { books: 100, sagas: 100, authors: 100 };

it('finds what MiniSearch finds, in the same order and for the same words, in any library and whatever is typed', () => {
  fc.assert(
    fc.property(library, fc.array(typed, { minLength: 1, maxLength: 4 }), fc.boolean(), (books, texts, forgives) => {
      const [own, plain] = [createOwnSearch(books), createPlainOwnSearch(books)];
      for (const text of texts) {
        const expected = plain(text, { forgives });
        const of = (wanted: string) =>
          expected.filter(({ kind }) => kind === wanted).map(({ is, words, isByIsbn }) => ({ is, words, isByIsbn }));
        const found = own.search(text, { forgives, most: MOST });
        expect(found).toEqual({ books: of('books'), sagas: of('sagas'), authors: of('authors') });
      }
    }),
    { numRuns: 300 },
  );
});

it('keeps the best of what it finds when fewer are wanted', () => {
  fc.assert(
    fc.property(library, typed, fc.nat(4), (books, text, most) => {
      const { search } = createOwnSearch(books);
      const all = search(text, { most: MOST });
      const few = search(text, { most: { books: most, sagas: most, authors: most } });
      expect(few).toEqual({
        books: all.books.slice(0, most),
        sagas: all.sagas.slice(0, most),
        authors: all.authors.slice(0, most),
      });
    }),
  );
});
