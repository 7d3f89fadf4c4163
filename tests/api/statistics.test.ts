import { GET } from '@/app/api/stats/route';
import { summarizeLibrary } from '@/lib/statistics/statistics.service';
import { booksOf } from '../support/books';
import { aReader, answer } from '../support/request';

it('gives a new reader zeros', async () => {
  const reader = await aReader();
  expect((await answer(GET(reader.ask('/api/stats')))).body).toEqual({
    total_books: 0,
    completed_books: 0,
    reading_books: 0,
    to_read_books: 0,
    paused_books: 0,
    abandoned_books: 0,
    categories: { roman: 0, bd: 0, manga: 0 },
    authors_count: 0,
    sagas_count: 0,
    auto_added_count: 0,
  });
});

it('counts the books of a reader, those of nobody else', async () => {
  const [reader, other] = [await aReader(), await aReader()];
  await booksOf(other).add({ title: 'T', author: 'Other' });
  const books = booksOf(reader);
  await books.add({ title: 'A', author: 'X', status: 'completed', saga: 'S', category: 'bd' });
  await books.add({ title: 'B', author: 'X', status: 'reading', saga: 'S', category: 'bd', auto_added: true });
  await books.add({ title: 'C', author: 'Y' });
  await books.add({ title: 'D', author: 'Auteur inconnu' });
  await books.add({ title: 'E', author: 'Y', status: 'paused' });
  for (const title of ['F', 'G']) await books.add({ title, author: 'Y', status: 'abandoned' });
  expect((await answer(GET(reader.ask('/api/stats')))).body).toEqual({
    total_books: 7,
    completed_books: 1,
    reading_books: 1,
    to_read_books: 2,
    paused_books: 1,
    abandoned_books: 2,
    categories: { roman: 5, bd: 2, manga: 0 },
    authors_count: 2,
    sagas_count: 1,
    auto_added_count: 1,
  });
});

it('names what a library has for its filters, each name once, and of nobody else', async () => {
  const [reader, other] = [await aReader(), await aReader()];
  await booksOf(other).add({ title: 'T', author: 'Other', tags: ['theirs'] });
  const books = booksOf(reader);
  await books.add({ title: 'A', author: 'X', saga: 'S', tags: ['été', 'prêté'] });
  await books.add({ title: 'B', author: 'X', saga: 'S', tags: ['été'] });
  await books.add({ title: 'C', author: 'Y' });
  const { spellings } = await summarizeLibrary(reader.id);
  expect(spellings.authors.sort()).toEqual(['X', 'Y']);
  expect(spellings.sagas).toEqual(['S']);
  expect(spellings.tags.sort()).toEqual(['prêté', 'été']);
});
