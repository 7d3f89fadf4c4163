import { setTimeout as delay } from 'node:timers/promises';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';

const HEADER =
  'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies';

const titleOf = (i: number) => `Livre ${String(i).padStart(5, '0')}`;
/** Every hundredth stands in the library already. */
const isbnOf = (i: number) => (i % 100 ? '' : (OWN[i / 100] ?? ''));
const OWN = ['9782070409167', '9782070411337', '9782253004226', '9782070360024', '9782070413119', '9782070368228'];

const rowOf = (i: number) =>
  [
    ...[i + 1, titleOf(i), `Autrice ${i}`, '', '', '=""', `="${isbnOf(i)}"`, 4, '3.9', 'Folio', 'Paperback', 200, 1999],
    ...[1980, '2021/03/15', '2020/01/05', 'rayon', '', 'read', '', '', '', 1, 0],
  ]
    .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
    .join(',');

const fileOf = (rows: number) => [HEADER, ...Array.from({ length: rows }, (_, i) => rowOf(i)), ''].join('\n');

/** Long enough to be caught in the middle. */
const ROWS = { reading: 4000, applying: 600, undoing: 600 };

type Batch = {
  id: string;
  state: string;
  is_working: boolean;
  counts: Record<string, number>;
  progress: { done: number; total: number };
  outcomes: Record<string, number>;
  undoing: Record<string, number>;
};
type Shown = Record<string, unknown> & { title: string; tags: string[] };

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

const importing = (booktime: Booktime, reader: Reader) => {
  const headers = { authorization: `Bearer ${reader.token}`, 'content-type': 'text/csv' };
  const ask = async (path: string, sent: RequestInit = {}) => {
    const response = await fetch(`${booktime.origin}/api/${path}`, { headers, ...sent });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const see = (id: string): Promise<Batch> => ask(`imports/${id}`);
  const all = async <T>(path: string): Promise<T[]> => {
    const found: T[] = [];
    for (;;) {
      const page: T[] = await ask(`${path}limit=100&offset=${found.length}`);
      found.push(...page);
      if (page.length < 100) return found;
    }
  };
  return {
    see,
    upload: (rows: number): Promise<Batch> => ask('imports', { method: 'POST', body: fileOf(rows) }),
    begin: (id: string, what: 'apply' | 'undo'): Promise<Batch> => ask(`imports/${id}/${what}`, { method: 'POST' }),
    settled: async (id: string): Promise<Batch> => {
      for (;;) {
        const batch = await see(id);
        if (!batch.is_working) return batch;
        await delay(100);
      }
    },
    books: () => all<Shown>('books?sort=title&'),
    rows: (id: string) => all<{ n: number; title: string; outcome: string | null }>(`imports/${id}/rows?`),
  };
};

describe('an import whose server is killed', () => {
  let booktime: Booktime;
  beforeAll(async () => void (booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:1' })));
  afterAll(() => booktime.remove());

  const aReaderWithBooks = async () => {
    const reader = await aReader(booktime.origin);
    for (const isbn of OWN) await addBook(booktime.origin, reader, { title: isbn, author: 'A', isbn });
    return importing(booktime, reader);
  };

  it('in the middle of reading, applying and undoing loses no row and does none twice', async () => {
    const [reading, applying, undoing] = await Promise.all([
      aReaderWithBooks(),
      aReaderWithBooks(),
      aReaderWithBooks(),
    ]);
    const before = await undoing.books();
    const [toApply, toUndo] = await Promise.all([applying.upload(ROWS.applying), undoing.upload(ROWS.undoing)]);
    await Promise.all([applying.settled(toApply.id), undoing.settled(toUndo.id)]);
    await undoing.begin(toUndo.id, 'apply');
    await undoing.settled(toUndo.id);
    const toRead = await reading.upload(ROWS.reading);
    await Promise.all([applying.begin(toApply.id, 'apply'), undoing.begin(toUndo.id, 'undo')]);
    const look = () => Promise.all([reading.see(toRead.id), applying.see(toApply.id), undoing.see(toUndo.id)]);
    while ((await look()).some(({ progress }) => progress.done === 0));
    await booktime.restart('SIGKILL');
    // Each was in the middle: whoever killed it too late would show nothing here.
    expect((await look()).map(({ state }) => state)).toEqual(['reading', 'applying', 'undoing']);

    const read = await reading.settled(toRead.id);
    expect(read).toMatchObject({ state: 'ready', counts: { rows: ROWS.reading, new: ROWS.reading - OWN.length } });
    const rows = await reading.rows(toRead.id);
    expect(rows.map(({ n, title }) => [n, title])).toEqual(
      Array.from({ length: ROWS.reading }, (_, i) => [i + 1, titleOf(i)]),
    );

    const applied = await applying.settled(toApply.id);
    expect([applied.state, sum(applied.outcomes)]).toEqual(['applied', ROWS.applying]);
    const library = await applying.books();
    const expected = Array.from({ length: ROWS.applying }, (_, i) => isbnOf(i) || titleOf(i)).sort();
    expect(library.map(({ title }) => title).sort()).toEqual(expected);
    expect(library.every(({ tags, rating }) => tags.join() === 'rayon' && rating === 4)).toBe(true);

    const undone = await undoing.settled(toUndo.id);
    expect(undone).toMatchObject({
      state: 'undone',
      undoing: { removed: ROWS.undoing - OWN.length, restored: OWN.length, kept: 0 },
    });
    const unchanged = ({ updated_at: _, ...book }: Shown) => book;
    expect((await undoing.books()).map(unchanged)).toEqual(before.map(unchanged));
  }, 300_000);
});
