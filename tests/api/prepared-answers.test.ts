import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DELETE as deleteAccount, GET as whoAmI } from '@/app/api/auth/me/route';
import { GET as listBooks } from '@/app/api/books/route';
import { GET as getBook } from '@/app/api/books/[book_id]/route';
import { endSessions, renameReader } from '@/lib/accounts/administer-accounts.service';
import { findAccount } from '@/lib/accounts/accounts.service';
import { disconnect, stampOf } from '@/lib/db/connect';
import { booksOf } from '../support/books';
import { askAbout } from '../support/operations';
import { aReader, answer, withParams, type Reader } from '../support/request';
import { servedRoutes, type Served } from '../support/routes';

// Settings are read on first use: only the process that keeps the data knows when an answer is still true.
const data = mkdtempSync(path.join(tmpdir(), 'prepared-'));
delete process.env.MONGO_URL;
process.env.BOOKTIME_DATA = data;
afterAll(async () => {
  await disconnect();
  rmSync(data, { recursive: true, force: true });
});

const BOOK = { title: 'Nana', author: 'Émile Zola', saga: 'Les Rougon-Macquart', volume_number: 9 };

const aShelf = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const { body } = await books.add({ ...BOOK, status: 'completed' });
  await books.add({ title: 'Germinal', author: 'Émile Zola', ownership: 'wished' });
  await books.add({ title: 'L’Œuvre', author: 'Émile Zola', lent_to: 'Paul', ownership: 'owned' });
  return { reader, books, id: String(body.id) };
};

let times = 0;
/** An answer, and the same as it is when nobody has asked before. */
const ask = async ({ handler }: Served, { token }: Reader, bookId: string, isAnew = false) => {
  const own = { bookId, saga: BOOK.saga, author: BOOK.author };
  const search = handler.endpoint!.path.endsWith('search-grouped') ? 'q=na' : 'limit=50';
  const query = `?${search}${isAnew ? `&nobody-asked-this-before=${times++}` : ''}`;
  const found = await askAbout(
    { endpoint: handler.endpoint!, handler },
    own,
    { authorization: `Bearer ${token}` },
    query,
  );
  return { status: found.status, etag: found.headers.get('etag'), text: await found.text() };
};

const preparedRoutes = async () =>
  (await servedRoutes()).filter(({ handler }) => handler.isPrepared && handler.endpoint?.auth === 'user');

it('whatever a reader changes is in every answer at once, also in those that were kept ready', async () => {
  const { reader, books, id } = await aShelf();
  const routes = await preparedRoutes();
  expect(routes.length).toBeGreaterThan(10);
  const changes = [
    () => books.change(id, { rating: 4, status: 'reading' }),
    () => books.add({ title: 'La Terre', author: 'Émile Zola', saga: BOOK.saga, volume_number: 15 }),
    () => books.change(id, { title: 'Nana, annotée', ownership: 'borrowed', lent_to: '' }),
    () => books.remove(id),
    () => books.restore(id),
  ];
  for (const change of changes) {
    for (const route of routes) await ask(route, reader, id);
    expect((await change()).status).toBe(200);
    for (const route of routes) expect(await ask(route, reader, id)).toEqual(await ask(route, reader, id, true));
  }
});

it('an answer that was kept ready is the same to the last header, and known by its version', async () => {
  const { reader, id } = await aShelf();
  const list = async () => {
    const response = await listBooks(reader.ask('/api/books?limit=1'));
    return [[...response.headers].sort(), await response.text()];
  };
  const first = await list();
  expect(first[0]).toContainEqual(['x-total-count', '3']);
  expect(await list()).toEqual(first);
  const book = (headers = {}) => getBook(reader.ask(`/api/books/${id}`, { headers }), withParams({ book_id: id }));
  const etag = (await book()).headers.get('etag')!;
  expect((await book({ 'if-none-match': etag })).status).toBe(304);
  expect((await book()).status).toBe(200);
});

it('two readers who ask the same are each answered about their own', async () => {
  const [zola, other] = [await aShelf(), await aReader()];
  const titles = async (reader: Reader) => (await answer(listBooks(reader.ask('/api/books')))).body.length;
  for (let round = 0; round < 2; round++) expect([await titles(zola.reader), await titles(other)]).toEqual([3, 0]);
});

describe('who was just recognised', () => {
  const me = ({ ask: request }: Reader) => answer(whoAmI(request('/api/auth/me')));

  it('is refused as soon as their sessions are ended, or their account is gone', async () => {
    const [ended, gone] = [await aReader(), await aReader()];
    for (const reader of [ended, gone]) expect((await me(reader)).status).toBe(200);
    await endSessions((await findAccount(ended.id))!);
    expect((await me(ended)).status).toBe(401);
    await deleteAccount(gone.ask('/api/auth/me', { method: 'DELETE', body: gone.names }));
    expect((await me(gone)).status).toBe(401);
  });

  it('bears a new name at once', async () => {
    const reader = await aReader();
    await me(reader);
    await renameReader((await findAccount(reader.id))!, { first_name: 'Zoé', last_name: reader.names.last_name });
    expect((await me(reader)).body).toMatchObject({ first_name: 'Zoé' });
  });

  it('is nobody else: a token that was cut is not one that is known', async () => {
    const reader = await aReader();
    await me(reader);
    const headers = { authorization: `Bearer ${reader.token.slice(0, -1)}` };
    expect((await answer(whoAmI(reader.ask('/api/auth/me', { headers })))).status).toBe(401);
  });

  it('keeps their mark while others write, so that one busy reader does not slow the rest', async () => {
    const [quiet, busy] = [await aReader(), await aReader()];
    const before = stampOf(quiet.id);
    const busyBefore = stampOf(busy.id);
    await booksOf(busy).add(BOOK);
    expect(stampOf(quiet.id)).toBe(before);
    expect(stampOf(busy.id)).not.toBe(busyBefore);
  });
});
