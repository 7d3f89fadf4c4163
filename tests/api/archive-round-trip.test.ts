import { GET as account } from '@/app/api/auth/me/export/route';
import { GET as archive } from '@/app/api/exports/archive/route';
import { GET as books } from '@/app/api/books/route';
import { GET as goals } from '@/app/api/goals/route';
import { GET as sagas } from '@/app/api/sagas/route';
import { importsOf } from '../support/import-batches';
import { aReader, answer, type Reader } from '../support/request';
import { fillRichly } from '../support/rich-library';

// Nobody answers there.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

const BOOKS = 2000;

type Json = Record<string, unknown>;

const archiveOf = async ({ ask }: Reader) =>
  Buffer.from(await (await archive(ask('/api/exports/archive'))).arrayBuffer());

const inOrder = (records: Json[]) => records.map((record) => JSON.stringify(record)).sort();

/** Whose it is, which one, and how often it was changed: all that a copy cannot have in common. */
const without = ({ id: _i, user_id: _u, revision: _r, ...record }: Json): Json => record;

const LISTS = { goals, sagas };
const PAGE = 100;

const allBooks = async ({ ask }: Reader): Promise<Json[]> => {
  const page = async (offset: number): Promise<Json[]> => {
    const { body } = await answer(books(ask(`/api/books?sort=date_added&limit=${PAGE}&offset=${offset}`)));
    return body.length < PAGE ? body : [...body, ...(await page(offset + PAGE))];
  };
  return (await page(0)).map(without);
};

/** All that the API says of a library, without its ids. */
const libraryOf = async (reader: Reader) => {
  const { ask } = reader;
  const { body: file } = await answer(account(ask('/api/auth/me/export')));
  const { books: kept, saga_settings, goals: set, reading_days, ignored_suggestions } = file;
  const lists = Object.entries(LISTS).map(async ([name, route]) => {
    const { body } = await answer(route(ask(`/api/${name}`)));
    return [name, body];
  });
  return {
    books: inOrder(await allBooks(reader)),
    kept: inOrder(kept.map(without)),
    saga_settings: inOrder(saga_settings),
    set: inOrder(set),
    reading_days: reading_days.toSorted(),
    ignored: inOrder(ignored_suggestions.map(without)),
    ...Object.fromEntries(await Promise.all(lists)),
  };
};

const setup = async (count: number) => {
  const [from, to] = [await aReader(), await aReader()];
  await fillRichly(from.id, count);
  return { from, to, file: await archiveOf(from), imports: importsOf(to) };
};

const ZIP = { type: 'application/zip' };

describe('a library that leaves as an archive', () => {
  it('is the same in an empty account, to the last field', async () => {
    const { from, to, file, imports } = await setup(BOOKS);
    const seen = await imports.preview(file, ZIP);
    expect(seen).toMatchObject({
      format: 'booktime-archive',
      counts: { rows: BOOKS, new: BOOKS, present: 0, updates: 0, probable: 0, refused: 0 },
      beside: { reading_days: expect.any(Number) },
    });
    await imports.apply(seen.id);
    const done = await imports.settled(seen.id);
    expect(done).toMatchObject({ state: 'applied', outcomes: { added: BOOKS }, enrichment: { state: 'none' } });
    const [before, after] = [await libraryOf(from), await libraryOf(to)];
    expect(before.books).toHaveLength(BOOKS);
    expect(after).toEqual(before);
  }, 120_000);

  it('changes nothing the second time, nor in the account that it came from', async () => {
    const { from, to, file, imports } = await setup(60);
    await imports.bring(file, ZIP);
    const before = await libraryOf(to);
    expect(await imports.bring(file, ZIP)).toMatchObject({
      counts: { present: 60 },
      outcomes: { added: 0, updated: 0 },
    });
    expect(await libraryOf(to)).toEqual(before);
    const own = await libraryOf(from);
    expect(await importsOf(from).bring(file, ZIP)).toMatchObject({
      counts: { present: 60 },
      outcomes: { added: 0, updated: 0, unchanged: 60 },
    });
    expect(await libraryOf(from)).toEqual(own);
  });

  it('can be taken back, with what came beside the books and is still as it came', async () => {
    const { to, file, imports } = await setup(60);
    const before = await libraryOf(to);
    const { id } = await imports.bring(file, ZIP);
    await imports.undo(id);
    expect(await imports.settled(id)).toMatchObject({
      state: 'undone',
      undoing: { removed: 60, restored: 0, kept: 0 },
    });
    expect(await libraryOf(to)).toEqual(before);
  });
});
