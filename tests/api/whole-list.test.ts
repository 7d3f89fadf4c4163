import { randomUUID } from 'node:crypto';
import { HtmlValidate } from 'html-validate/node';
import mongoose from 'mongoose';
import { GET } from '@/app/(reader)/library/all/route';
import { wholeList } from '@/app/(reader)/library/all/whole-list';
import { parseLibraryQuery } from '@/app/(reader)/library/library-query';
import type { Book } from '@/lib/books/books.schemas';
import { streamOf } from '@/lib/http/stream';
import { booksOf } from '../support/books';
import { aReader, aRequest, type Reader } from '../support/request';

const MANY = 25_000;

const linesOf = (page: string) => page.split('\n').filter((line) => line.startsWith('<li>'));

const listOf = async (request: Request) => {
  const answered = await GET(request);
  const page = await answered.text();
  return { answered, page, lines: linesOf(page) };
};

const aShelf = async (...books: object[]) => {
  const reader = await aReader();
  for (const book of books) await booksOf(reader).add(book);
  return reader;
};

const stored = () => mongoose.connection.collection('books');

/** The one book of a reader, again and again. */
const multiply = async ({ id: user_id }: Reader, times: number) => {
  const [{ _id, ...book } = {}] = await stored().find({ user_id }).toArray();
  for (let at = 0; at < times; at += 5000)
    await stored().insertMany(
      Array.from({ length: 5000 }, (_, i) => ({
        ...book,
        id: randomUUID(),
        title: `Livre ${at + i}`,
        title_key: `${at + i}`,
      })),
    );
};

it('has each book of a shelf on a line, with its volume, author, status and stars', async () => {
  const reader = await aShelf(
    { title: 'Bel-Ami', author: 'Guy de Maupassant', rating: 4.5, status: 'completed' },
    { title: 'Blacksad, tome 5 : Amarillo', author: 'Canales', saga: 'Blacksad', volume_number: 5, category: 'bd' },
  );
  const { answered, page, lines } = await listOf(
    reader.ask('/library/all?sort=title', { headers: { 'accept-language': 'fr' } }),
  );
  expect(answered.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(lines.map((line) => line.replace(/<[^>]*>/g, ''))).toEqual([
    'Bel-Ami Guy de Maupassant · Terminé · Note\u00A0: 4,5 sur 5',
    'Blacksad, Tome 5, Amarillo Canales · À lire',
  ]);
  expect(page).toContain('2 livres');
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});

it('is in the language of its reader, and in the colours they chose', async () => {
  const reader = await aShelf({ title: 'Emma', author: 'Jane Austen' });
  const cookie = 'booktime_locale=en; booktime_theme=dark';
  const { page, lines } = await listOf(reader.ask('/library/all', { headers: { cookie } }));
  expect(page).toContain('<html lang="en" data-theme="dark">');
  expect(lines[0]).toContain('Jane Austen · To read');
});

it('has only what the address asks for, and leads back there', async () => {
  const reader = await aShelf(
    { title: 'Akira', author: 'Otomo', category: 'manga' },
    { title: 'Emma', author: 'Austen' },
  );
  const { page, lines } = await listOf(reader.ask('/library/all?category=manga&sort=title'));
  expect([lines.length, lines[0]]).toEqual([1, expect.stringContaining('Akira')]);
  expect(page).toContain('href="/library?category=manga&amp;sort=title"');
});

it('runs nothing of what a title or an author says', async () => {
  const reader = await aShelf({ title: '<script>alert(1)</script>', author: 'A & B <b>' });
  const { lines } = await listOf(reader.ask('/library/all'));
  expect(lines[0]).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</a> A &amp; B &lt;b&gt;');
});

it('is for whoever is signed in', async () => {
  const answered = await GET(aRequest('/library/all?category=bd'));
  expect([answered.status, answered.headers.get('location')]).toEqual([
    307,
    '/sign-in?next=%2Flibrary%2Fall%3Fcategory%3Dbd',
  ]);
});

it(`has every one of ${MANY.toLocaleString('en')} books`, async () => {
  const reader = await aShelf({ title: 'Le premier', author: 'Autrice' });
  await multiply(reader, MANY);
  const { page, lines } = await listOf(reader.ask('/library/all'));
  expect(page).toContain('25\u202F001 livres');
  expect(new Set(lines).size).toBe(MANY + 1);
}, 60_000);

it('is sent while the books are read, a few at a time', async () => {
  const reader = await aShelf({ title: 'Nana', author: 'Zola' });
  const [book] = (await booksOf(reader).list()).body as Book[];
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield book!;
    }
  }
  const shelf = {
    books: endless(),
    count: Infinity,
    query: parseLibraryQuery({}),
    locale: 'fr',
    theme: undefined,
  } as const;
  const pieces = streamOf(wholeList(shelf)).getReader();
  let told = '';
  while (linesOf(told).length < 5000) told += Buffer.from((await pieces.read()).value ?? []).toString();
  expect(read - linesOf(told).length).toBeLessThan(1000);
  await pieces.cancel();
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  await pause();
  const then = read;
  await pause();
  expect(read).toBe(then);
});
