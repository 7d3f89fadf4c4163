import { randomUUID } from 'node:crypto';
import type { BookFields } from '../../../lib/books/books.records';
import { begin } from '../../../lib/books/books.rules';
import { NewBook } from '../../../lib/books/books.schemas';
import { addAs } from '../../../lib/books/imported-books.service';
import { register } from '../../../lib/accounts/accounts.service';
import { signToken } from '../../../lib/auth/token';
import { someBooks } from '../../measure/books.mjs';

const CHUNK = 1000;
const A_MINUTE = 60_000;
const FIRST = Date.parse('2020-01-01T00:00:00.000Z');
const STATUSES = ['completed', 'to_read', 'completed', 'reading', 'completed'] as const;

const TOLD =
  'Un volume comme on en range sur une étagère, avec quelques phrases pour dire ce qui s’y passe, et qui le raconte. ';

/** A book as people keep them: with a few words about it, a cover, pages, stars and a status. */
const aBook = (book: ReturnType<typeof someBooks>[number], i: number): BookFields =>
  begin(
    NewBook.parse({
      ...book,
      status: STATUSES[i % STATUSES.length],
      description: TOLD.repeat(1 + (i % 3)),
      total_pages: 120 + (i % 300),
      cover_url: i % 4 ? `https://covers.openlibrary.org/b/id/${100_000 + i}-L.jpg` : '',
      publisher: `Éditions ${i % 40}`,
      publication_year: 1950 + (i % 75),
      rating: i % 5 ? (i % 10) / 2 + 0.5 : null,
    }),
    new Date(FIRST + i * A_MINUTE),
  );

/** Gives a reader as many books, the same in each run; returns their ids. */
const fill = async (userId: string, count: number): Promise<string[]> => {
  const books = someBooks(count).map(aBook);
  const ids = books.map(() => randomUUID());
  for (let at = 0; at < count; at += CHUNK)
    await addAs(userId, new Map(ids.slice(at, at + CHUNK).map((id, i) => [id, books[at + i]!])));
  return ids;
};

/** A reader with as many books, and the token of a session. */
export const aReaderWith = async (count: number, name = 'Camille') => {
  const { id } = await register({ first_name: name, last_name: randomUUID() });
  const ids = await fill(id, count);
  return { id, ids, token: await signToken(id) };
};
