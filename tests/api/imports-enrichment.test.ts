import { setTimeout as delay } from 'node:timers/promises';
import { GET as search } from '@/app/api/openlibrary/search/route';
import { isbnForm } from '@/lib/books/isbn';
import { connect } from '@/lib/db/connect';
import { stopImports } from '@/lib/imports/jobs.service';
import { resumeImports } from '@/lib/imports/works.service';
import { freshStart } from '../openlibrary/fresh-start';
import { shelf as catalogue } from '../openlibrary/records';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { goodreadsFile, importsOf } from '../support/import-batches';
import { answer, aReader } from '../support/request';

const openLibrary = withStandIn();

beforeAll(async () => void (await connect()));
/** As a server begins: it knows nothing of the work of the one before. */
const restart = () => void delete (globalThis as { booktimeImports?: unknown }).booktimeImports;

beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  openLibrary().asked.length = 0;
  await freshStart();
});
afterEach(async () => {
  await stopImports();
  restart();
});

type Edition = { key: string; title: string; isbn_13: string[]; publishers: string[]; number_of_pages: number };

/** Editions that Open Library knows all about, each under an ISBN of its own. */
const EDITIONS = ([...catalogue().records.values()] as unknown as Edition[]).filter(
  ({ key, isbn_13, publishers, number_of_pages }) =>
    key.startsWith('/books/') &&
    isbn_13?.[0]?.startsWith('979999') &&
    isbnForm(isbn_13[0]) &&
    publishers?.length &&
    number_of_pages > 0,
);
const UNKNOWN = '9782070409167';

type Batch = { is_working: boolean; state: string; enrichment: { state: string; done: number } };

const anImport = async (...isbns: string[]) => {
  const reader = await aReader();
  const imports = importsOf(reader);
  const rows = isbns.map((isbn13, i) => ({
    id: `${i}`,
    title: `Titre du fichier ${i + 1}`,
    author: 'Autrice du fichier',
    isbn13,
  }));
  const { id } = await imports.preview(goodreadsFile(rows));
  const until = async (isSo: (batch: Batch) => boolean) => {
    for (;;) {
      const { body } = await imports.see(id);
      if (isSo(body)) return body;
      await delay(20);
    }
  };
  const isDone = ({ enrichment }: Batch) => enrichment.state === 'done';
  const shelf = async () => (await booksOf(reader).list('?sort=title&limit=100')).body;
  return { reader, imports, id, until, shelf, done: () => until(isDone) };
};

const knownIsbns = (count: number) => EDITIONS.slice(0, count).map(({ isbn_13 }) => isbn_13[0]!);

const askedFor = () => openLibrary().asked.filter(({ path }) => path.startsWith('/isbn/'));

describe('books of an import', () => {
  it('are in the library before Open Library has said a word, and are completed afterwards', async () => {
    const { imports, id, until, shelf, done } = await anImport(...knownIsbns(2), UNKNOWN);
    openLibrary().behave({ kind: 'hanging' });
    await imports.apply(id);
    const applied = await until(({ is_working }) => !is_working);
    expect(applied).toMatchObject({
      state: 'applied',
      outcomes: { added: 3 },
      enrichment: { state: 'running', done: 0, total: 3 },
    });
    expect(await shelf()).toMatchObject([
      { title: 'Titre du fichier 1', total_pages: null, cover_url: '' },
      { title: 'Titre du fichier 2', total_pages: null },
      { title: 'Titre du fichier 3', total_pages: null },
    ]);
    openLibrary().behave({ kind: 'ok' });
    expect((await done()).enrichment).toEqual({ state: 'done', done: 3, total: 3, filled: 2, unknown: 1 });
    const [first, second, third] = await shelf();
    for (const [i, book] of [first, second].entries())
      expect(book).toMatchObject({
        // What the file said stays.
        title: `Titre du fichier ${i + 1}`,
        author: 'Autrice du fichier',
        publisher: 'Folio',
        total_pages: EDITIONS[i]!.number_of_pages,
      });
    expect(third).toMatchObject({ isbn: UNKNOWN, title: 'Titre du fichier 3', total_pages: null });
  }, 20_000);

  it('that only had an ISBN get their title and author', async () => {
    const reader = await aReader();
    const imports = importsOf(reader);
    const { id } = await imports.bring(`${knownIsbns(1)[0]}\n`, { type: 'text/plain' });
    const titles = async () => (await booksOf(reader).list()).body.map(({ title }: { title: string }) => title);
    while ((await imports.see(id)).body.enrichment.state !== 'done') await delay(20);
    expect(await titles()).toEqual([EDITIONS[0]!.title]);
  }, 20_000);

  it('are asked for at the rate that is allowed, one after the other, and a reader’s search comes first', async () => {
    const { reader, imports, id, until, done } = await anImport(...knownIsbns(4));
    await imports.apply(id);
    await until(({ enrichment }) => enrichment.done >= 1);
    const found = await answer(search(reader.ask('/api/openlibrary/search?q=dune')));
    expect([found.status, found.body.total_found > 0]).toEqual([200, true]);
    await done();
    // Of the eight requests for books, two were made before, and at most two more while the search was on its way.
    expect(openLibrary().asked.findIndex(({ path }) => path === '/search.json')).toBeLessThan(5);
    const times = openLibrary()
      .asked.filter(({ path }) => path !== '/search.json')
      .map(({ at }) => at);
    expect(times).toHaveLength(8);
    // Three in a second: each waits for a third of one after the one before, give or take what a timer is late.
    expect((times.at(-1)! - times[0]!) / (times.length - 1)).toBeGreaterThan(300);
  }, 20_000);

  it('wait while Open Library is away, and are completed once it is back', async () => {
    const { imports, id, until, shelf, done } = await anImport(...knownIsbns(1));
    openLibrary().behave({ kind: 'down' });
    await imports.apply(id);
    await until(({ is_working }) => !is_working);
    while (openLibrary().asked.length < 2) await delay(20);
    expect(await shelf()).toMatchObject([{ title: 'Titre du fichier 1', total_pages: null }]);
    expect((await imports.see(id)).body.enrichment).toMatchObject({ state: 'running', done: 0 });
    openLibrary().behave({ kind: 'ok' });
    expect((await done()).enrichment).toMatchObject({ filled: 1 });
  }, 20_000);

  it('wait as long as Open Library asks for', async () => {
    const { imports, id, done } = await anImport(...knownIsbns(1));
    openLibrary().behave({ kind: 'limited', retryAfter: 2 }, { times: 1 });
    await imports.apply(id);
    expect((await done()).enrichment).toMatchObject({ filled: 1 });
    const [refused, again] = openLibrary().asked;
    expect([refused!.mode, again!.at - refused!.at > 1900]).toEqual(['limited', true]);
  }, 20_000);

  it('are gone on with by the next server, and nobody is asked twice', async () => {
    const isbns = knownIsbns(4);
    const { imports, id, until, done } = await anImport(...isbns);
    await imports.apply(id);
    await until(({ enrichment }) => enrichment.done >= 1);
    await stopImports();
    const { enrichment } = (await imports.see(id)).body;
    expect(enrichment).toMatchObject({ state: 'running', total: 4 });
    expect(enrichment.done).toBeLessThan(4);
    restart();
    await resumeImports();
    expect((await done()).enrichment).toEqual({ state: 'done', done: 4, total: 4, filled: 4, unknown: 0 });
    expect(askedFor().map(({ path }) => path)).toEqual(isbns.map((isbn) => `/isbn/${isbn}.json`));
  }, 20_000);

  it('are left alone when their reader says so, and gone on with when they say so', async () => {
    const { imports, id, until, done } = await anImport(...knownIsbns(3));
    await imports.apply(id);
    await until(({ enrichment }) => enrichment.done >= 1);
    expect((await imports.enrich(id, false)).body.enrichment.state).toBe('stopped');
    await delay(1500);
    const asked = askedFor().length;
    await delay(1000);
    expect(askedFor().length).toBe(asked);
    await imports.enrich(id, true);
    expect((await done()).enrichment).toMatchObject({ done: 3, filled: 3 });
  }, 20_000);

  it('go to the bin as they came when the import is undone, for nobody else changed them', async () => {
    const { imports, id, shelf, done } = await anImport(...knownIsbns(2));
    await imports.apply(id);
    await done();
    await imports.undo(id);
    expect(await imports.settled(id)).toMatchObject({ state: 'undone', undoing: { removed: 2, kept: 0 } });
    expect(await shelf()).toEqual([]);
  }, 20_000);
});
