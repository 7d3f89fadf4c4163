import { GET as account } from '@/app/api/auth/me/export/route';
import { GET as goodreads } from '@/app/api/exports/goodreads/route';
import { Book } from '@/lib/books/books.schemas';
import { NOT_FOR_GOODREADS } from '@/lib/exports/goodreads-csv';
import { importsOf } from '../support/import-batches';
import { aReader, answer, type Reader } from '../support/request';
import { fillRichly } from '../support/rich-library';

// Nobody answers there.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

const BOOKS = 150;

type Row = { n: number; book_id: string };

const fileOf = async ({ ask }: Reader): Promise<{ books: Book[]; import_rows: Row[] }> =>
  (await answer(account(ask('/api/auth/me/export')))).body;

const day = (date: string | null) => (date !== null && date.length >= 10 ? date.slice(0, 10) : null);
const finished = ({ readings }: Book) => readings.filter(({ outcome }) => outcome === 'finished');

/** Each book with what came of it: a row of the file is the book in the same place. */
const brought = async () => {
  const [from, to] = [await aReader(), await aReader()];
  // Names that are plain: what a title means that looks like HTML, or like a series, nobody can tell.
  await fillRichly(from.id, BOOKS, (book, i) => ({
    ...book,
    title: 'Les heures claires',
    author: `Autrice Étoile${i}`,
    publisher: `Éditions ${i % 9}`,
    tags: book.tags.map((_, k) => `étagère ${k}, ou pas`),
    contributors: book.contributors.map((person, k) => ({ ...person, name: `Nom Personne${k}` })),
  }));
  const csv = await (await goodreads(from.ask('/api/exports/goodreads'))).text();
  const batch = await importsOf(to).bring(csv);
  const [{ books }, there] = [await fileOf(from), await fileOf(to)];
  const byId = new Map(there.books.map((book) => [book.id, book]));
  const rows = new Map(there.import_rows.map(({ n, book_id }) => [n, byId.get(book_id)]));
  const pairs = books.map((before, i) => ({ before, after: rows.get(i + 1)! }));
  return { batch, pairs };
};

const isTold = (book: Book) => book.saga !== '' && (book.volume_number !== null || book.volume_label !== '');

/** What the format holds of what it holds less well, said by rules of its own. */
const LESSENED = (book: Book) => ({
  rating: book.rating && Math.ceil(book.rating),
  added: day(book.date_added),
  // Of a book that was given up, the day that the file tells is taken for the day of that.
  lastEnd: book.status === 'abandoned' ? null : day(finished(book).at(-1)?.finished ?? null),
  acquired: day(book.acquired),
  people: [...new Set(book.contributors.map(({ name }) => name))],
  isOwned: book.ownership === 'owned',
  tags: book.tags.map((tag) => tag.replace(/\s*,\s*/g, ' - ')),
  saga: isTold(book) ? book.saga : '',
});

describe('a library that leaves as the file of Goodreads', () => {
  it('comes back with all that the file can hold, and what it cannot is listed', async () => {
    const { batch, pairs } = await brought();
    expect(batch).toMatchObject({ counts: { rows: BOOKS, refused: 0 }, outcomes: { added: BOOKS } });
    const { absent, lessened } = NOT_FOR_GOODREADS;
    const own = ['id', 'user_id'];
    const held = (Object.keys(Book.shape) as (keyof Book)[]).filter(
      (field) => ![...own, ...absent, ...lessened].includes(field),
    );
    const pick = (book: Book) => Object.fromEntries(held.map((field) => [field, book[field]]));
    expect(pairs.map(({ after }) => pick(after))).toEqual(pairs.map(({ before }) => pick(before)));
    expect(pairs.map(({ after }) => LESSENED(after))).toEqual(pairs.map(({ before }) => LESSENED(before)));
    const isDifferent = (field: keyof Book) =>
      pairs.some(({ before, after }) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
    expect([...absent, ...lessened].filter((field) => !isDifferent(field))).toEqual([]);
  }, 60_000);
});
