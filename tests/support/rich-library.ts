import { randomUUID } from 'node:crypto';
import { addBesideBooks } from '@/lib/accounts/beside-books.service';
import { begin, amend } from '@/lib/books/books.rules';
import { BookPatch, NewBook } from '@/lib/books/books.schemas';
import type { BookFields } from '@/lib/books/books.records';
import { addAs } from '@/lib/books/imported-books.service';
import fc, { type Arbitrary } from './property';

const ROLES = ['author', 'artist', 'colorist', 'translator', 'narrator', 'other'] as const;

const WORDS = [
  'Été',
  'Œuvre',
  'naïve',
  '王様',
  'l’île',
  'a,b',
  '"dit-il"',
  '<b>',
  '&amp;',
  '🌞',
  '; =1+1',
  '\\n',
  '#3',
];
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, fc.stringMatching(/^[a-z]{2,9}$/));
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const prose = fc.array(words(8), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const orNone = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

const DAY = 86_400_000;
const FIRST = Date.parse('2012-01-01T00:00:00.000Z');
const moment = fc.noBias(fc.integer({ min: 0, max: 4700 * DAY })).map((after) => new Date(FIRST + after));
const day = moment.map((at) => at.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, known]) => date.slice(0, known));

const isbn = fc.noBias(fc.integer({ min: 0, max: 999_999_999 })).map((number) => {
  const body = `978${String(number).padStart(9, '0')}`;
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
});

/** Readings that are over, in their order, and perhaps one that is not. */
const readings = fc
  .tuple(
    fc.array(fc.record({ finished: partial, outcome: fc.constantFrom('finished', 'abandoned'), pages: fc.nat(900) }), {
      maxLength: 3,
    }),
    fc.option(fc.constantFrom('ongoing', 'paused'), { freq: 3 }),
  )
  .map(([over, now]) => [
    ...over.sort((a, b) => (a.finished < b.finished ? -1 : 1)),
    ...(now ? [{ started: null, finished: null, outcome: now, pages: null }] : []),
  ]);

const SAGAS = ['Les Rougon-Macquart', 'One Piece', 'Le Cycle de Dune', 'Astérix', 'L’Été en pente'];

const newBook = fc.record({
  title: words(5),
  author: words(3),
  category: fc.constantFrom('roman', 'bd', 'manga'),
  description: orNone(prose),
  total_pages: fc.integer({ min: 900, max: 1200 }),
  rating: orNone(fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2)),
  review: orNone(prose),
  cover_url: orNone(fc.nat(9999).map((n) => `https://covers.openlibrary.org/b/id/${n}-L.jpg`)),
  saga: orNone(fc.constantFrom(...SAGAS)),
  volume_number: orNone(fc.nat(200)),
  genre: orNone(words(2)),
  publication_year: orNone(fc.integer({ min: -400, max: 2026 })),
  publisher: orNone(words(2)),
  isbn: orNone(isbn),
  auto_added: fc.boolean(),
  ownership: fc.constantFrom('owned', 'wished', 'borrowed', 'none'),
  acquired: orNone(partial),
  tags: fc.array(words(2), { maxLength: 4 }),
  notes: orNone(prose),
  quotes: fc.array(fc.record({ text: prose, page: fc.option(fc.nat(900)) }), { maxLength: 3 }),
  format: orNone(fc.constantFrom('paper', 'ebook', 'audio')),
  language: orNone(fc.constantFrom('fr', 'en', 'ja')),
  contributors: fc.array(fc.record({ name: words(2), role: fc.constantFrom(...ROLES) }), { maxLength: 3 }),
  volume_label: fc.option(fc.constantFrom('HS', '0.5', '1-3'), { freq: 6 }),
  covers: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(fc.nat(30), { maxLength: 4 })),
  private: fc.boolean(),
  readings,
});

const patch = fc.oneof(
  fc.record({ status: fc.constantFrom('to_read', 'reading', 'completed', 'paused', 'abandoned') }),
  fc.record({ current_page: fc.nat(900) }),
  fc.record({ lent_to: words(2), ownership: fc.constant('owned') }),
  fc.record({ notes: prose }),
);

/** A book with what its reader did with it since: its dates are moments, days, months and years. */
const life: Arbitrary<BookFields> = fc
  .record({
    book: newBook,
    added: moment,
    changes: fc.array(patch, { maxLength: 4 }),
    ol_key: fc.option(fc.nat(500).map((n) => `/works/OL${n}W`)),
  })
  .map(({ book, added, changes, ol_key }) => {
    const begun: BookFields = { ...begin(NewBook.parse(book), added), ...(ol_key && { ol_key }) };
    return changes.reduce<BookFields>((fields, change, i) => {
      const at = new Date(added.getTime() + (i + 1) * DAY + i);
      return { ...amend(fields, BookPatch.parse(change), at), updated_at: at };
    }, begun);
  });

const beside = fc.record({
  saga_settings: fc.uniqueArray(
    fc.record({
      saga: fc.constantFrom(...SAGAS),
      is_done: fc.boolean(),
      stop_at: fc.option(fc.nat(100)),
      ignores_extras: fc.boolean(),
    }),
    { selector: ({ saga }) => saga, minLength: 3 },
  ),
  goals: fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2010, max: 2030 }),
      books: fc.integer({ min: 1, max: 99 }),
      volumes: orNone(fc.integer({ min: 1, max: 99 })),
      pages: fc.constant(null),
    }),
    { selector: ({ year }) => year, minLength: 5 },
  ),
  reading_days: fc
    .uniqueArray(day, { minLength: 300, maxLength: 400 })
    .map((days) => days.map((one) => ({ day: one }))),
  ignored_suggestions: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('work', 'saga'),
      key: words(2),
      title: words(3),
      author: words(2),
      ignored_at: moment,
    }),
    { selector: ({ kind, key }) => `${kind} ${key}`, minLength: 5 },
  ),
});

const SEED = 20_260_101;
const CHUNK = 500;

/** Gives a reader books in which every field is used, the same in each run, and what a library has beside. */
export const fillRichly = async (
  userId: string,
  count: number,
  named: (book: BookFields, i: number) => BookFields = (book) => book,
): Promise<void> => {
  const books = fc.sample(life, { numRuns: count, seed: SEED }).map(named);
  for (let at = 0; at < count; at += CHUNK)
    await addAs(userId, new Map(books.slice(at, at + CHUNK).map((book) => [randomUUID(), book])));
  const [others] = fc.sample(beside, { numRuns: 1, seed: SEED });
  if (others) await addBesideBooks(userId, others as Parameters<typeof addBesideBooks>[1]);
};
