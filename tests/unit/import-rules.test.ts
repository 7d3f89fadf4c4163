import fc from '../support/property';
import { beginFrom, type RowBook } from '@/lib/books/imported-books.service';
import { createLibraryIndex } from '@/lib/imports/library-index';
import { mergeBook } from '@/lib/imports/merge-book';
import { mergeReadings } from '@/lib/imports/merge-readings';
import { bookIdOf, keysOf, titleKey } from '@/lib/imports/row-identity';
import { targetOf } from '@/lib/imports/shelves';
import { NewBook } from '@/lib/books/books.schemas';

const NOW = new Date('2026-03-01T10:00:00.000Z');

const day = fc.constantFrom('2019', '2020-05', '2021-05-03', null);
const over = fc.record({
  started: fc.constant(null),
  finished: day,
  outcome: fc.constantFrom('finished' as const, 'abandoned' as const),
  pages: fc.constant(null),
});
const current = fc.record({
  started: fc.constant(null),
  finished: fc.constant(null),
  outcome: fc.constantFrom('ongoing' as const, 'paused' as const),
  pages: fc.option(fc.nat(50)),
});
const readings = fc
  .tuple(fc.array(over, { maxLength: 3 }), fc.option(current))
  .map(([past, now]) => (now ? [...past, now] : past));

const row: fc.Arbitrary<RowBook> = fc.record(
  {
    title: fc.constant('Nana'),
    author: fc.constant('Émile Zola'),
    isbn: fc.constantFrom('', '9782070409167'),
    review: fc.constantFrom('', 'Lu.'),
    rating: fc.constantFrom(null, 0.5, 4),
    tags: fc.subarray(['a', 'b', 'c']),
    total_pages: fc.constantFrom(null, 60, 500),
    saga: fc.constantFrom('', 'Les Rougon-Macquart'),
    volume_number: fc.constantFrom(null, 9),
    quotes: fc.constantFrom([], [{ text: 'Une phrase.', page: null }]),
    ownership: fc.constantFrom('owned' as const, 'wished' as const),
    lent_to: fc.constantFrom('', 'Élise'),
    readings,
  },
  { requiredKeys: ['title', 'author'] },
);

/** Only what one owns is lent, as a row is read. */
const sound = row.map((book) => (book.lent_to ? { ...book, ownership: 'owned' as const } : book));

describe('a row that is a book of the library', () => {
  it('adds everything the first time and nothing the second', () => {
    fc.assert(
      fc.property(sound, sound, (own, told) => {
        const book = beginFrom(own, null, NOW);
        const merged = mergeBook(book, told, NOW);
        expect(mergeBook(merged ?? book, told, NOW)).toBeNull();
      }),
    );
  });

  it('overwrites nothing that the book says', () => {
    fc.assert(
      fc.property(sound, sound, (own, told) => {
        const book = beginFrom(own, null, NOW);
        const merged = mergeBook(book, told, NOW) ?? book;
        for (const field of ['title', 'author', 'isbn', 'review', 'rating', 'saga', 'total_pages'] as const)
          if (book[field]) expect(merged[field]).toEqual(book[field]);
        expect(merged.tags).toEqual(expect.arrayContaining(book.tags));
      }),
    );
  });

  it('of fewer pages than the row has read takes the reading without the page', () => {
    const book = beginFrom({ title: 'Nana', author: 'Zola', total_pages: 300 }, null, NOW);
    const readings = [{ started: null, finished: null, outcome: 'ongoing' as const, pages: 400 }];
    const told = { title: 'Nana', author: 'Zola', total_pages: 500, readings };
    expect(mergeBook(book, told, NOW)).toMatchObject({ status: 'reading', current_page: null, total_pages: 300 });
  });

  it('is private from the moment a review comes in', () => {
    const book = beginFrom({ title: 'Nana', author: 'Zola' }, null, NOW);
    expect(mergeBook(book, { title: 'Nana', author: 'Zola', review: 'Lu.' }, NOW)).toMatchObject({ private: true });
  });
});

describe('a book from a row', () => {
  it('that was read and is to be read is to be read again', () => {
    const readings = [{ started: null, finished: '2019', outcome: 'finished' as const, pages: null }];
    const book = beginFrom({ title: 'Nana', author: 'Zola', status: 'to_read', readings }, null, NOW);
    expect(book).toMatchObject({ status: 'to_read', readings: [...readings, { outcome: 'planned' }] });
  });

  it('tells no day that the row does not', () => {
    fc.assert(
      fc.property(sound, (told) => {
        const { readings: kept, date_started, date_completed, lent_since, acquired } = beginFrom(told, null, NOW);
        const days = [...kept.flatMap(({ started, finished }) => [started, finished]), lent_since, acquired];
        expect(days.filter((found) => found?.startsWith('2026') || found?.startsWith('1970'))).toEqual([]);
        for (const date of [date_started, date_completed]) expect(date?.getUTCFullYear() ?? 2021).toBe(2021);
      }),
    );
  });

  it('accepts what the schema of a book accepts, and nothing else', () => {
    expect(NewBook.safeParse({ title: '', author: 'x' }).success).toBe(false);
  });
});

describe('readings from two sources', () => {
  const read = (finished: string | null) => ({ started: null, finished, outcome: 'finished' as const, pages: null });

  it('are the same when one knows the day and the other the year', () => {
    expect(mergeReadings([read('2021-05-03')], [read('2021')])).toBeNull();
  });

  it('stand in the order of their dates', () => {
    expect(mergeReadings([read('2021')], [read('2019-02')])?.map(({ finished }) => finished)).toEqual([
      '2019-02',
      '2021',
    ]);
  });

  it('leave the one that goes on in the last place', () => {
    const ongoing = { started: null, finished: null, outcome: 'ongoing' as const, pages: 12 };
    expect(mergeReadings([ongoing], [read('2019')])).toEqual([read('2019'), ongoing]);
  });
});

describe('likeness, for a question', () => {
  const library = createLibraryIndex([
    { id: 'a', title: 'Dune', author: 'Frank Herbert', volume_number: 1 },
    { id: 'b', title: 'Blacksad', author: 'Juan Díaz Canales', volume_number: 2 },
  ]);

  it.each([
    ['Dune (Dune Chronicles, #1)', 'Frank Herbert', 'a'],
    ['DUNE', 'HERBERT, Frank', 'a'],
    ['Dune : roman', 'F. Herbert', 'a'],
    ['Dune Messiah', 'Frank Herbert', undefined],
    ['Dune', 'Brian Somebody', undefined],
  ])('«%s» by %s', (title, author, id) => expect(library.like({ title, author })).toBe(id));

  it('ends where both tell another volume', () => {
    expect(library.like({ title: 'Blacksad', author: 'Díaz Canales', volume_number: 3 })).toBeUndefined();
    expect(library.like({ title: 'Blacksad', author: 'Díaz Canales', volume_number: 2 })).toBe('b');
  });

  it('looks at no title without its words', () => expect(titleKey('(#1)')).toBe('1'));
});

describe('what tells a row again', () => {
  it('is its id at the source and its ISBN, and its names only without both', () => {
    const book = { title: 'Nana', author: 'Émile Zola', isbn: '2070409163' };
    expect(keysOf('goodreads', book, '7')).toEqual(['goodreads#7', expect.stringMatching(/^goodreads=978/)]);
    const [byName] = keysOf('goodreads', { ...book, isbn: '' }, '');
    expect(byName).toBe(keysOf('goodreads', { title: 'NANA', author: 'Zola, Emile' }, '')[0]);
    expect(byName).not.toBe(keysOf('goodreads', { ...book, isbn: '', volume_number: 2 }, '')[0]);
  });

  it('gives each row of each batch a book of its own, always the same', () => {
    expect(bookIdOf('x', 1)).toBe(bookIdOf('x', 1));
    expect(new Set([bookIdOf('x', 1), bookIdOf('x', 2), bookIdOf('y', 1)]).size).toBe(3);
    expect(NewBook.shape.title && bookIdOf('x', 1)).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    );
  });
});

describe('a shelf of the reader', () => {
  it.each([
    ['did-not-finish', 'abandoned'],
    ['On Hold', 'paused'],
    ['À lire', 'to_read'],
    ['Wishlist', 'wished'],
    ['mes préférés', 'tag'],
    ['constructor', 'tag'],
  ])('«%s» means %s', (name, target) => expect(targetOf(name, {})).toBe(target));

  it('means what the reader says', () => expect(targetOf('dnf', { dnf: 'tag' })).toBe('tag'));
});
