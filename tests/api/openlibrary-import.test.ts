import { GET as getBook } from '@/app/api/books/[book_id]/route';
import { POST as addBook } from '@/app/api/books/route';
import { POST as importBulk } from '@/app/api/openlibrary/import-bulk/route';
import { POST as importWork } from '@/app/api/openlibrary/import/route';
import { POST as importMissing } from '@/app/api/series/import-missing/route';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { aReader, answer, withParams, type Reader } from '../support/request';
import { undoOf } from '../support/undo';

const openLibrary = withStandIn();
let reader: Reader;

beforeAll(async () => {
  await aReader();
  await freshStart();
});
beforeEach(async () => {
  reader = await aReader();
  openLibrary().behave({ kind: 'ok' });
  await freshPace();
});

type Route = (request: Request) => Promise<Response>;
const post = (route: Route, path: string, body: unknown, who = reader) =>
  answer(route(who.ask(path, { method: 'POST', body })));
const bring = (body: unknown, who = reader) => post(importWork, '/api/openlibrary/import', body, who);
const bringMany = (body: unknown, who = reader) => post(importBulk, '/api/openlibrary/import-bulk', body, who);
const bringMissing = (body: unknown, who = reader) => post(importMissing, '/api/series/import-missing', body, who);

describe('importing a work', () => {
  it('stores what the records say, in the French edition, and assigns no saga by itself', async () => {
    const { status, body } = await bring({ ol_key: '/works/OL1009W' });
    expect(status).toBe(200);
    expect(body).toEqual({ message: expect.any(String), book: expect.any(Object) });
    expect(body.book).toMatchObject({
      ol_key: '/works/OL1009W',
      title: 'Les enfants de Dune',
      author: 'Frank Herbert',
      category: 'roman',
      publisher: 'Robert Laffont',
      publication_year: 1976,
      total_pages: 534,
      isbn: expect.stringMatching(/^979999/),
      cover_url: 'https://covers.invalid/b/id/1009001-L.jpg',
      saga: '',
      volume_number: null,
      status: 'to_read',
      auto_added: false,
    });
    const stored = await answer(getBook(reader.ask('/'), withParams({ book_id: body.book.id })));
    expect(stored.body).toEqual(body.book);
  });

  it('stores the English edition for an English reader', async () => {
    const request = reader.ask('/api/openlibrary/import', {
      method: 'POST',
      body: { ol_key: 'OL1009W' },
      headers: { 'accept-language': 'en' },
    });
    expect((await answer(importWork(request))).body.book.title).toBe('Children of Dune');
  });

  it('stores the edition whose ISBN is told, whatever language the reader has', async () => {
    const { body } = await bring({ ol_key: 'OL8000W', category: 'manga', isbn: '1-4215-3625-0' });
    expect(body.book).toMatchObject({
      title: 'One Piece, Vol. 1-3 (Omnibus)',
      isbn: '1421536250',
      publisher: 'VIZ Media',
    });
    expect((await bring({ ol_key: 'OL8000W', isbn: '1421536254' })).status).toBe(400);
  });

  it('refuses the ISBN of another work, and stores nothing', async () => {
    const { status, body } = await bring({ ol_key: 'OL1002W', isbn: '1-4215-3625-0' });
    expect({ status, body }).toMatchObject({ status: 400, body: { detail: 'Cet ISBN est celui d’une autre œuvre' } });
    expect((await bring({ ol_key: 'OL1002W' })).status).toBe(200);
  });

  it('stores the volume of a series that one work is, when the reader says which', async () => {
    const { body } = await bring({ ol_key: 'OL8000W', category: 'MANGA', saga: 'One Piece', volume_number: 3 });
    expect(body.book).toMatchObject({
      title: 'One Piece - Édition originale Tome 03',
      category: 'manga',
      saga: 'One Piece',
      volume_number: 3,
      isbn: '9799998000033',
      author: '尾田栄一郎',
      publication_year: 1997,
    });
    expect((await bring({ ol_key: 'OL8000W', category: 'manga', saga: 'One Piece', volume_number: 4 })).status).toBe(
      200,
    );
    expect((await bring({ ol_key: 'OL8000W', category: 'manga', saga: 'One Piece', volume_number: 4 })).status).toBe(
      409,
    );
  });

  it('stores the French edition of a novel whose number in its saga the reader gives', async () => {
    const { body } = await bring({ ol_key: 'OL1002W', saga: 'Harry Potter', volume_number: 3 });
    expect(body.book).toMatchObject({
      title: "Harry Potter et le prisonnier d'Azkaban",
      volume_number: 3,
      total_pages: 465,
    });
    expect(body.book.isbn).toMatch(/^979999/);
  });

  it('stores the work as a whole, with no volume’s ISBN, when nothing is said', async () => {
    const { body } = await bring({ ol_key: 'OL8000W', category: 'manga' });
    expect(body.book).toMatchObject({ title: 'One Piece', isbn: '', volume_number: null, total_pages: null });
    expect(body.book.cover_url).toBe('https://covers.invalid/b/id/11980001-L.jpg');
  });

  it('follows a work and an author that were merged into others', async () => {
    const { body } = await bring({ ol_key: '/works/OL8100W' });
    expect(body.book).toMatchObject({
      ol_key: '/works/OL8102W',
      title: 'Le Comte de Monte-Cristo',
      author: 'Alexandre Dumas',
      description: 'Edmond Dantès, enfermé au château d’If…',
      publication_year: 1844,
    });
  });

  it('cuts what is too long and names what is nameless', async () => {
    const long = (await bring({ ol_key: 'OL8203W' })).body.book;
    expect([...long.title]).toHaveLength(500);
    expect([...long.description]).toHaveLength(20_000);
    expect((await bring({ ol_key: 'OL8204W' })).body.book).toMatchObject({ title: 'Sans titre' });
    expect((await bring({ ol_key: 'OL8200W' })).body.book).toMatchObject({
      author: 'Auteur inconnu',
      publication_year: null,
    });
    expect((await bring({ ol_key: 'OL8201W' })).body.book).toMatchObject({
      author: 'Ève Lacroix',
      publication_year: 1999,
      cover_url: '',
    });
  });

  it('leaves out an author whose record fails', async () => {
    await freshStart();
    openLibrary().behave({ kind: 'garbage' }, { only: '/authors/OL100' });
    openLibrary().behave({ kind: 'garbage' }, { only: '/works/OL1033W/editions' });
    const { status, body } = await bring({ ol_key: 'OL1033W' });
    expect(status).toBe(200);
    expect(body.book.title).toBe('Good Omens');
    expect(body.book.author).not.toBe('');
  });

  it.each([
    ['nothing', {}, 400],
    ['an empty key', { ol_key: ' ' }, 400],
    ['no key', { ol_key: null }, 400],
    ['a key that is a number', { ol_key: 12 }, 422],
    ['the key of an edition', { ol_key: 'OL8001M' }, 404],
    ['a path for a key', { ol_key: '/works/OL1W/../../authors/OL1A' }, 404],
    ['a volume that is text', { ol_key: 'OL1009W', volume_number: '3' }, 422],
  ])('refuses %s without asking anybody', async (_what, body, status) => {
    const before = openLibrary().asked.length;
    expect(await bring(body)).toMatchObject({ status, body: { detail: expect.anything() } });
    expect(openLibrary().asked).toHaveLength(before);
  });

  it('refuses a bad category in one sentence, without asking anybody', async () => {
    const before = openLibrary().asked.length;
    const { status, body } = await bring({ ol_key: 'OL1009W', category: 'essai' });
    expect([status, typeof body.detail]).toEqual([422, 'string']);
    expect(body.detail).toMatch(/category.*roman.*bd.*manga/);
    expect(openLibrary().asked).toHaveLength(before);
  });

  it.each(['OL999999W', 'OL8110W'])('answers 404 for %s: unknown or deleted', async (ol_key) => {
    expect(await bring({ ol_key })).toMatchObject({ status: 404, body: { detail: expect.any(String) } });
  });

  it('gives up on records that point to each other for ever', async () => {
    expect((await bring({ ol_key: 'OL8130W' })).status).toBe(503);
    await freshPace();
    expect((await bring({ ol_key: 'OL8120W' })).status).toBe(503);
  });

  it('refuses what the library holds already: same work, same ISBN, or same title and author', async () => {
    expect((await bring({ ol_key: 'OL1046W' })).status).toBe(200);
    const again = await bring({ ol_key: 'OL1046W' });
    expect(again).toMatchObject({ status: 409, body: { detail: expect.stringContaining('existe déjà') } });
    const own = { title: 'la  PESTE', author: 'albert camus' };
    await answer(addBook(reader.ask('/api/books', { method: 'POST', body: own })));
    expect((await bring({ ol_key: 'OL1047W' })).status).toBe(409);
    const byIsbn = { title: 'Autre titre', author: 'X', isbn: '2-253-09805-1' };
    await answer(addBook(reader.ask('/api/books', { method: 'POST', body: byIsbn })));
    // The edition «Tome 1» is not this work: its ISBN is not the import's.
    expect((await bring({ ol_key: 'OL8102W' })).status).toBe(200);
  });

  it('knows no other reader’s books', async () => {
    expect((await bring({ ol_key: 'OL1059W' })).status).toBe(200);
    expect((await bring({ ol_key: 'OL1059W' }, await aReader())).status).toBe(200);
  });

  it('stores one book of ten imports at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => bring({ ol_key: 'OL1045W' })));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  });
});

describe('importing several works', () => {
  it('tells what became of each, in order', async () => {
    const books = [
      { ol_key: 'OL1052W' },
      { ol_key: 'OL2000W', category: 'bd' },
      { ol_key: 'OL1052W', note: 'kept as sent' },
      { ol_key: 'OL999998W' },
      { ol_key: 'OL1053W', category: 'essai' },
      'not an entry',
      {},
    ];
    const { status, body } = await bringMany({ books });
    expect(status).toBe(200);
    expect(body.summary).toEqual({ total_requested: 7, imported: 2, duplicates: 1, errors: 4 });
    expect(body.results.imported.map((book: { title: string }) => book.title)).toEqual([
      "L'Assommoir",
      'Astérix le Gaulois',
    ]);
    expect(body.results.duplicates).toEqual([{ book: books[2], error: expect.stringContaining('existe déjà') }]);
    expect(body.results.errors.map(({ book }: { book: unknown }) => book)).toEqual(books.slice(3));
  });

  it('can be taken back: what was added goes to the bin, but for what somebody has touched', async () => {
    const collector = await aReader();
    const [books, undo] = [booksOf(collector), undoOf(collector)];
    const many = { books: [{ ol_key: 'OL1052W' }, { ol_key: 'OL2000W', category: 'bd' }, { ol_key: 'OL1052W' }] };
    const { body } = await bringMany(many, collector);
    const [first, second] = body.results.imported;
    await books.change(second.id, { rating: 4 });
    expect((await undo(body.undo)).body).toMatchObject({ undone: 1, kept: 1, kept_books: [second.id] });
    expect((await books.list()).body.map(({ id }: { id: string }) => id)).toEqual([second.id]);
    expect((await books.restore(first.id)).status).toBe(200);
    const nothing = await bringMany({ books: [{ ol_key: 'OL1052W' }, {}] }, collector);
    expect(nothing.body).toMatchObject({ summary: { imported: 0 }, undo: null });
  });

  it.each([
    ['no list', {}, 400],
    ['an empty list', { books: [] }, 400],
    ['101 entries', { books: Array(101).fill({ ol_key: 'OL1W' }) }, 422],
    ['a list that is none', { books: 'OL1W' }, 422],
  ])('refuses %s', async (_what, body, status) => expect((await bringMany(body)).status).toBe(status));

  it('lists what failed, and refuses only when nothing could be looked up', async () => {
    openLibrary().behave({ kind: 'garbage' }, { only: '/works/OL1054W' });
    const some = await bringMany({ books: [{ ol_key: 'OL1054W' }, { ol_key: 'OL1055W' }] });
    expect(some).toMatchObject({ status: 200, body: { summary: { imported: 1, errors: 1 } } });
    const none = await bringMany({ books: [{ ol_key: 'OL1054W' }, { ol_key: 'OL1054W' }] });
    expect(none).toMatchObject({ status: 503, body: { detail: expect.any(String) } });
    expect(none.headers.get('retry-after')).toBe('60');
  });
});

describe('importing what a series misses', () => {
  it('stores the search record with the saga, and the volume in the title', async () => {
    const { status, body } = await bringMissing({
      ol_keys: ['OL8205W', 'OL2014W', 'nonsense', 'OL999997W'],
      series_name: 'Ma saga',
    });
    expect(status).toBe(200);
    expect(body.statistics).toEqual({ total_requested: 4, imported: 2, errors: 2 });
    expect(body.errors).toHaveLength(2);
    expect(body.imported_books[0]).toMatchObject({
      title: 'The Final Empire (Mistborn, Book 1)',
      saga: 'Ma saga',
      volume_number: 1,
      category: 'roman',
      ol_key: '/works/OL8205W',
      auto_added: false,
      status: 'to_read',
      description: expect.stringContaining('Ma saga'),
    });
    expect(body.imported_books[1]).toMatchObject({ category: 'bd', author: 'Hergé', volume_number: null });
    const again = await bringMissing({ ol_keys: ['OL8205W'], series_name: 'Ma saga' });
    expect(again.body).toMatchObject({ imported_books: [], errors: [expect.stringContaining('existe déjà')] });
  });

  it('can be taken back', async () => {
    const collector = await aReader();
    const { body } = await bringMissing({ ol_keys: ['OL8205W', 'OL2014W'] }, collector);
    expect((await undoOf(await aReader())(body.undo)).status).toBe(404);
    expect((await undoOf(collector)(body.undo)).body).toMatchObject({ undone: 2, kept: 0 });
    expect((await booksOf(collector).list()).body).toEqual([]);
    expect((await undoOf(collector)(body.undo)).status).toBe(404);
  });

  it('recognises a book by any ISBN of the record', async () => {
    const own = { title: 'Mon édition', author: 'Moi', isbn: '9782723488525' };
    await answer(addBook(reader.ask('/api/books', { method: 'POST', body: own })));
    const { body } = await bringMissing({ ol_keys: ['OL8000W'] });
    expect(body.statistics).toEqual({ total_requested: 1, imported: 0, errors: 1 });
  });

  it.each([
    ['no list', {}, 400],
    ['an empty list', { ol_keys: [] }, 400],
    ['101 keys', { ol_keys: Array(101).fill('OL1W') }, 422],
    ['keys that are numbers', { ol_keys: [1] }, 422],
  ])('refuses %s', async (_what, body, status) => expect((await bringMissing(body)).status).toBe(status));

  it('answers 503 when no key could be looked up', async () => {
    openLibrary().behave({ kind: 'forbidden' });
    expect((await bringMissing({ ol_keys: ['OL1060W', 'OL1061W'] })).status).toBe(503);
  });
});
