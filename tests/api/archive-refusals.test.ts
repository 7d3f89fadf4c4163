import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { ZipFile } from 'yazl';
import { GET as archive } from '@/app/api/exports/archive/route';
import { booksOf } from '../support/books';
import { filesOf, linesIn } from '../support/exports';
import { goalsOf } from '../support/goals';
import { importsOf } from '../support/import-batches';
import { aReader } from '../support/request';
import { suggestionsOf } from '../support/suggestions';

process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

const ZIP = { type: 'application/zip' };

type Files = Record<string, string>;

const zipOf = (files: Files, options: { compress?: boolean } = {}): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options);
  zip.end();
  return buffer(zip.outputStream as Readable);
};

/** The files of an archive in which there are two books, a goal and an ignored work. */
const someFiles = async (): Promise<Files> => {
  const reader = await aReader();
  for (const title of ['Nana', 'Germinal']) await booksOf(reader).add({ title, author: 'Émile Zola' });
  await goalsOf(reader).set(2024, { books: 12 });
  await suggestionsOf(reader).ignore({ kind: 'work', key: '/works/OL1W' });
  const response = await archive(reader.ask('/api/exports/archive'));
  return Object.fromEntries(await filesOf(Buffer.from(await response.arrayBuffer())));
};

const setup = async () => {
  const reader = await aReader();
  return { reader, files: await someFiles(), imports: importsOf(reader), books: booksOf(reader) };
};

const header = (files: Files, change: object) =>
  JSON.stringify({ ...JSON.parse(files['archive.json'] ?? ''), ...change });

const refusal = async (imports: ReturnType<typeof importsOf>, file: Buffer) => {
  const { status, body } = await imports.upload(file, ZIP);
  return [status, body.detail?.[0]?.type];
};

/** A path in a zip can only be put there by hand: the library that writes zips refuses it. */
const renamed = (zip: Buffer, from: string, to: string): Buffer => {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  return copy;
};

describe('an archive that is not as it was made', () => {
  it.each([
    ['of a later version', { version: 2 }, 'unknown_archive_version'],
    ['of something else', { format: 'x' }, 'malformed_archive'],
    ['whose account is gone', { account: 3 }, 'malformed_archive'],
  ])('is refused with its reason: one %s', async (_what, change, reason) => {
    const { imports, files } = await setup();
    const zip = await zipOf({ ...files, 'archive.json': header(files, change) });
    expect(await refusal(imports, zip)).toEqual([422, reason]);
    expect((await imports.list()).body).toEqual([]);
  });

  it('is refused when a bit of it is another, when it is cut, and when a name leads out of it', async () => {
    const { imports, files, books } = await setup();
    const zip = await zipOf(files, { compress: false });
    const flipped = renamed(zip, 'Germinal', 'Terminal');
    expect(crc32(flipped)).not.toBe(crc32(zip));
    // Its first record is sound: what is behind is seen while the rows are judged.
    expect(await imports.preview(flipped, ZIP)).toMatchObject({
      state: 'failed',
      failure: 'malformed_archive',
      counts: { rows: 0, new: 0 },
    });
    expect((await books.list()).body).toEqual([]);
    expect(await refusal(imports, zip.subarray(0, zip.length / 2))).toEqual([422, 'malformed_archive']);
    expect(await refusal(imports, renamed(zip, 'goals.ndjson', '../../etc/ps'))).toEqual([422, 'malformed_archive']);
  });

  it('is refused when it says to be enormous, and when one record is, without being unpacked', async () => {
    const { imports, files } = await setup();
    const zip = await zipOf(files);
    const central = zip.lastIndexOf('books.ndjson') - 46;
    const bomb = Buffer.from(zip);
    bomb.writeUInt32LE(0x7fff_ffff, central + 24);
    expect(await refusal(imports, bomb)).toEqual([422, 'unpacked_too_large']);
    const long = await zipOf({ ...files, 'books.ndjson': 'x'.repeat(9_000_000) });
    expect(await refusal(imports, long)).toEqual([422, 'cell_too_large']);
  });

  it('is refused when more is in it than it says', async () => {
    const { imports, files } = await setup();
    const zip = await zipOf(files);
    const lying = Buffer.from(zip);
    lying.writeUInt32LE(10, zip.lastIndexOf('books.ndjson') - 46 + 24);
    expect(await refusal(imports, lying)).toEqual([422, 'malformed_archive']);
  });

  it('with nothing in it is refused, and another zip is no archive', async () => {
    const { imports, files } = await setup();
    expect(await refusal(imports, await zipOf({ 'archive.json': files['archive.json'] ?? '' }))).toEqual([
      422,
      'no_rows',
    ]);
    expect(await refusal(imports, await zipOf({ 'letter.txt': 'x' }))).toEqual([422, 'compressed_file']);
  });
});

describe('a record that cannot be read', () => {
  it('is refused alone, accounted for, and given back as it stood', async () => {
    const { imports, files, books } = await setup();
    const [first, second] = (files['books.ndjson'] ?? '').split('\n');
    const lines = [first, '{"title":', second?.replace('"roman"', '"poème"'), 'null', '', '[]'].join('\n');
    const goals = `${files['goals.ndjson']}{"year":"x"}\n`;
    const batch = await imports.bring(await zipOf({ ...files, 'books.ndjson': lines, 'goals.ndjson': goals }), ZIP);
    expect(batch).toMatchObject({
      state: 'applied',
      counts: { rows: 6, new: 1, refused: 5 },
      outcomes: { added: 1, refused: 5 },
      beside: { goals: 1, ignored_suggestions: 1 },
    });
    expect((await books.list()).body).toHaveLength(1);
    const { body } = await imports.rows(batch.id, '?verdict=refused');
    expect(body.map(({ reason }: { reason: string }) => reason)).toEqual(Array(5).fill('damaged_record'));
    expect(await (await imports.refused(batch.id)).text()).toContain('goals.ndjson');
  });
});

describe('an archive', () => {
  it('may have been unpacked and packed again in a folder', async () => {
    const { imports, files } = await setup();
    const moved = Object.fromEntries(Object.entries(files).map(([name, text]) => [`mes livres/${name}`, text]));
    expect(await imports.preview(await zipOf(moved), ZIP)).toMatchObject({ counts: { rows: 2, new: 2 } });
  });

  it('adds nothing over what its reader has, and leaves what they changed since when it is taken back', async () => {
    const { imports, files, reader } = await setup();
    const goals = goalsOf(reader);
    await goals.set(2024, { books: 3 });
    const more = `${files['goals.ndjson']}${JSON.stringify({ year: 2025, books: 5, volumes: null, pages: null })}\n`;
    const { id } = await imports.bring(
      await zipOf({
        ...files,
        'goals.ndjson': `${more}${JSON.stringify({ year: 2026, books: 6, volumes: null, pages: null })}`,
      }),
      ZIP,
    );
    const set = async () =>
      (await goals.list()).body.map(({ year, books: goal }: { year: number; books: { target: number } }) => [
        year,
        goal.target,
      ]);
    expect(await set()).toEqual([
      [2026, 6],
      [2025, 5],
      [2024, 3],
    ]);
    await goals.set(2025, { books: 9 });
    await imports.undo(id);
    await imports.settled(id);
    expect(await set()).toEqual([
      [2025, 9],
      [2024, 3],
    ]);
    expect((await suggestionsOf(reader).ignored()).body).toEqual([]);
  });

  it('keeps books apart that have an ISBN in common, and finds those that are there', async () => {
    const { imports, files, books } = await setup();
    const isbn = '9782070409167';
    const lines = linesIn(files['books.ndjson']).map((line) => JSON.stringify({ ...(line as object), isbn }));
    const zip = await zipOf({ ...files, 'books.ndjson': lines.join('\n') });
    expect(await imports.bring(zip, ZIP)).toMatchObject({ counts: { new: 2 }, outcomes: { added: 2 } });
    const other = await setup();
    await other.books.add({ title: 'Nana', author: 'Zola', isbn });
    expect(await other.imports.bring(zip, ZIP)).toMatchObject({ outcomes: { added: 0, updated: 0, unchanged: 2 } });
    expect((await books.list()).body).toHaveLength(2);
  });
});
