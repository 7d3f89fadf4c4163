import { booksOf } from './books';
import { importsOf, type GoodreadsRow } from './import-batches';
import { aReader } from './request';

// Nobody answers there: what is asked in the background is heard of elsewhere.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

export const NANA: GoodreadsRow = {
  id: '1',
  title: 'Nana',
  isbn13: '9782070409167',
  shelf: 'read',
  read: '2021/05/03',
  rating: 4,
};
export const DUNE: GoodreadsRow = {
  id: '2',
  title: 'Dune (Dune Chronicles, #1)',
  author: 'Frank Herbert',
  shelf: 'read',
  review: 'Relu.',
};
export const GERMINAL: GoodreadsRow = { id: '3', title: 'Germinal', shelf: 'en-veilleuse', shelves: 'mines' };

type Shown = Record<string, unknown> & { id: string; updated_at?: string };

/** A reader with an empty library, their shelf as the API shows it, and their imports. */
export const anImporter = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const shelf = async () => (await books.list('?sort=title&limit=100')).body as Shown[];
  return { reader, books, shelf, imports: importsOf(reader) };
};

export const verdicts = ({ body }: { body: { verdict: string; reason: string }[] }) =>
  body.map(({ verdict, reason }) => [verdict, reason]);
