import { fromBufferPromise, type Entry } from 'yauzl';
import { buffer } from 'node:stream/consumers';
import { GET as archive } from '@/app/api/exports/archive/route';
import { connect } from '@/lib/db/connect';
import { COVER, pictureOf } from '../openlibrary/covers';
import { freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { linesIn } from '../support/exports';
import { importsOf } from '../support/import-batches';
import { aReader, type Reader } from '../support/request';

const openLibrary = withStandIn();

beforeAll(() => {
  process.env.OPENLIBRARY_COVERS_URL = openLibrary().url;
  return connect();
});
beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  openLibrary().asked.length = 0;
  await freshStart();
});

const coverOf = (id: number) => `${openLibrary().url}/b/id/${id}-L.jpg`;
const fileOf = (id: number) => `covers/id-${id}-L.jpg`;

const aReaderOf = async (covers: readonly string[]) => {
  const reader = await aReader();
  for (const [i, cover_url] of covers.entries())
    await booksOf(reader).add({ title: `Livre ${i}`, author: 'Annie Ernaux', cover_url });
  return reader;
};

const archiveOf = async ({ ask }: Reader, query: string) =>
  Buffer.from(await (await archive(ask(`/api/exports/archive${query}`))).arrayBuffer());

const filesIn = async (zip: Buffer) => {
  const opened = await fromBufferPromise(zip);
  const files = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry() as AsyncIterable<Entry>)
    files.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  return files;
};

/** In the order of their addresses: that of books in an archive is nobody's promise. */
const told = (files: Map<string, Buffer>) =>
  (linesIn(files.get('covers.ndjson')?.toString()) as { cover_url: string }[]).sort((a, b) =>
    a.cover_url < b.cover_url ? -1 : 1,
  );

describe('an archive with the pictures of covers', () => {
  it('has each picture once, also one that has moved, and says which it is', async () => {
    const reader = await aReaderOf([coverOf(1), coverOf(1), '', coverOf(COVER.moved)]);
    const files = await filesIn(await archiveOf(reader, '?covers=true'));
    expect(files.get(fileOf(1))).toEqual(pictureOf(1));
    expect(files.get(fileOf(COVER.moved))).toEqual(pictureOf(COVER.moved));
    expect(told(files)).toEqual([
      { cover_url: coverOf(1), file: fileOf(1), missing: null },
      { cover_url: coverOf(COVER.moved), file: fileOf(COVER.moved), missing: null },
    ]);
    expect(openLibrary().asked).toHaveLength(3);
    expect(openLibrary().asked[0]?.userAgent).toContain('tests@booktime.invalid');
  });

  it('says of each cover that is not there why, and asks nobody but Open Library', async () => {
    const elsewhere = ['http://127.0.0.1:1/cover.jpg', `${openLibrary().url}/search.json`];
    const reader = await aReaderOf([coverOf(COVER.none), coverOf(COVER.lured), ...elsewhere]);
    const files = await filesIn(await archiveOf(reader, '?covers=true'));
    expect([...files.keys()].filter((name) => name.startsWith('covers/'))).toEqual([]);
    expect(told(files)).toEqual([
      { cover_url: elsewhere[0], file: null, missing: 'elsewhere' },
      { cover_url: coverOf(COVER.none), file: null, missing: 'unknown' },
      { cover_url: coverOf(COVER.lured), file: null, missing: 'unreachable' },
      { cover_url: elsewhere[1], file: null, missing: 'elsewhere' },
    ]);
    expect(
      openLibrary()
        .asked.map(({ path }) => path)
        .sort(),
    ).toEqual([`/b/id/${COVER.none}-L.jpg`, `/b/id/${COVER.lured}-L.jpg`]);
  });

  it('is whole and without them while Open Library has something else to say', async () => {
    openLibrary().behave({ kind: 'garbage' });
    const reader = await aReaderOf([1, 2, 3, 4, 5].map(coverOf));
    const files = await filesIn(await archiveOf(reader, '?covers=true'));
    expect(told(files)).toEqual(
      [1, 2, 3, 4, 5].map((id) => ({ cover_url: coverOf(id), file: null, missing: 'unreachable' })),
    );
    expect(linesIn(files.get('books.ndjson')?.toString())).toHaveLength(5);
    expect(openLibrary().asked.length).toBeLessThan(5);
  });

  it('asks for no more once its reader has gone', async () => {
    const reader = await aReaderOf(Array.from({ length: 6 }, (_, i) => coverOf(i + 1)));
    const { body } = await archive(reader.ask('/api/exports/archive?covers=true'));
    const stream = body?.getReader();
    while (openLibrary().asked.length === 0) await stream?.read();
    await stream?.cancel();
    const asked = openLibrary().asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(openLibrary().asked.length).toBeLessThanOrEqual(asked + 1);
  });

  it('is read again as the archive it is', async () => {
    const file = await archiveOf(await aReaderOf([coverOf(1), coverOf(2)]), '?covers=true');
    const imports = importsOf(await aReader());
    expect(await imports.bring(file, { type: 'application/zip' })).toMatchObject({
      format: 'booktime-archive',
      outcomes: { added: 2 },
    });
  });

  it('is only made for who asks for it', async () => {
    const reader = await aReaderOf([coverOf(1)]);
    for (const query of ['', '?covers=false'])
      expect((await filesIn(await archiveOf(reader, query))).has('covers.ndjson')).toBe(false);
    expect(openLibrary().asked).toEqual([]);
    const { status } = await archive(reader.ask('/api/exports/archive?covers=peut-être'));
    expect(status).toBe(422);
  });
});
