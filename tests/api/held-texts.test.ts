import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BookFilter, CATEGORIES, NewBook, SORTS, STATUSES } from '@/lib/books/books.schemas';
import {
  addBook,
  changeBook,
  eachBook,
  listBooks,
  removeBook,
  restoreBook,
  selectBooks,
} from '@/lib/books/books.service';
import { idsHolding } from '@/lib/books/held-texts.store';
import { disconnect } from '@/lib/db/connect';
import fc from '../support/property';
import { aReader } from '../support/request';

// Settings are read on first use: only the process that keeps the data knows whether what it holds is still true.
const data = mkdtempSync(path.join(tmpdir(), 'held-texts-'));
delete process.env.MONGO_URL;
process.env.BOOKTIME_DATA = data;
afterAll(async () => {
  await disconnect();
  rmSync(data, { recursive: true, force: true });
});

const WORDS = ['Le', 'Vent', 'du', 'Nord', 'É', 'té', 'Œuvre', 'zénith', '2', '.*', '(a', '"', '%'];
const some = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const aBook = fc.record({
  title: some,
  author: fc.constantFrom('Ana Nord', 'Émile Zola'),
  saga: fc.constantFrom('', 'Nord', 'Zénith'),
  category: fc.constantFrom(...CATEGORIES),
  status: fc.constantFrom(...STATUSES),
  rating: fc.constantFrom(null, 2, 4.5),
  description: fc.oneof(fc.constant(''), some),
});

const rarely = <T>(...values: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values));
const asked = fc.record({
  q: some.chain((text) => fc.nat(text.length).map((length) => text.slice(0, length + 1))),
  sort: fc.constantFrom(...SORTS),
  limit: fc.constantFrom('0', '2', '20'),
  offset: fc.constantFrom('0', '1', '30'),
  category: rarely(...CATEGORIES),
  status: rarely(...STATUSES),
  author: rarely('Ana Nord', 'Personne'),
  saga: rarely('', 'Nord'),
  standalone: rarely('true'),
  min_rating: rarely('3'),
});

const all = async <T>(items: AsyncIterable<T>) => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

/** Texts are held once they were asked for twice. */
const held = async (userId: string) => {
  for (let times = 0; times < 500; times++) {
    if (idsHolding(userId, { q: 'a' })) return;
    await delay(5);
  }
  throw new Error('The texts are not held');
};

/** What the database finds by looking at each text. */
const plain = async (userId: string, filter: BookFilter) => {
  const { offset, limit, ...rest } = filter;
  const books = await all(eachBook(userId, rest));
  return { books: books.slice(offset, offset + limit), total: books.length };
};

it('a page of a search, and how many it found, are what the database finds, whatever is asked and however it is sorted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aBook, { maxLength: 25 }),
      fc.array(asked, { minLength: 1, maxLength: 8 }),
      async (books, questions) => {
        const { id } = await aReader();
        for (const book of books) await addBook(id, NewBook.parse(book));
        await held(id);
        for (const question of questions) {
          const filter = BookFilter.parse(question);
          expect(await listBooks(id, filter)).toEqual(await plain(id, filter));
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

describe('what was just changed', () => {
  const titlesNow = async (userId: string, q: string) =>
    (await listBooks(userId, BookFilter.parse({ q }))).books.map(({ title }) => title);

  /** The same by the first who asks and by those who ask once more. */
  const titles = async (userId: string, q: string) => {
    const first = await titlesNow(userId, q);
    await held(userId);
    expect(await titlesNow(userId, q)).toEqual(first);
    return first;
  };

  it('is found, or no longer found, at once; also by the text that was typed before', async () => {
    const { id } = await aReader();
    const book = await addBook(id, NewBook.parse({ title: 'Nana', author: 'Émile Zola' }));
    expect(await titles(id, 'na')).toEqual(['Nana']);
    await addBook(id, NewBook.parse({ title: 'Nadja', author: 'André Breton' }));
    expect(await titles(id, 'na')).toEqual(['Nadja', 'Nana']);
    await changeBook(id, book.id, { title: 'Germinal', review: 'Relu.' });
    expect(await titles(id, 'na')).toEqual(['Nadja', 'Germinal']);
    expect(await titles(id, 'nan')).toEqual([]);
    await removeBook(id, book.id);
    expect(await titles(id, 'na')).toEqual(['Nadja']);
    await restoreBook(id, book.id);
    expect(await titles(id, 'ger')).toEqual(['Germinal']);
  });

  it('of one reader leaves what another finds', async () => {
    const [one, other] = [await aReader(), await aReader()];
    for (const { id } of [one, other]) await addBook(id, NewBook.parse({ title: 'Nana', author: 'Émile Zola' }));
    expect(await titles(one.id, 'nana')).toEqual(['Nana']);
    const [found] = await selectBooks(one.id, { q: 'nana' });
    await removeBook(one.id, found!.id);
    expect([await titles(one.id, 'nana'), await titles(other.id, 'nana')]).toEqual([[], ['Nana']]);
  });
});
