import { booksOf } from '../support/books';
import { goodreadsFile, importsOf, type GoodreadsRow } from '../support/import-batches';
import { stopImports } from '@/lib/imports/jobs.service';
import { aReader } from '../support/request';

// Nobody answers there: what is asked in the background is heard of elsewhere.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';
afterAll(stopImports);

const NANA: GoodreadsRow = {
  id: '1',
  title: 'Nana',
  isbn13: '9782070409167',
  shelf: 'read',
  read: '2021/05/03',
  rating: 4,
};
const DUNE: GoodreadsRow = {
  id: '2',
  title: 'Dune (Dune Chronicles, #1)',
  author: 'Frank Herbert',
  shelf: 'read',
  review: 'Relu.',
};
const GERMINAL: GoodreadsRow = { id: '3', title: 'Germinal', shelf: 'en-veilleuse', shelves: 'mines' };

type Shown = Record<string, unknown> & { id: string; updated_at?: string };

const setup = async () => {
  const reader = await aReader();
  const books = booksOf(reader);
  const shelf = async () => (await books.list('?sort=title&limit=100')).body as Shown[];
  return { reader, books, shelf, imports: importsOf(reader) };
};

const verdicts = ({ body }: { body: { verdict: string; reason: string }[] }) =>
  body.map(({ verdict, reason }) => [verdict, reason]);

describe('looking at a file before it is imported', () => {
  it('tells what each row would become, and changes nothing', async () => {
    const { imports, shelf, books } = await setup();
    await books.add({ title: 'Nana', author: 'Zola', isbn: '978-2-07-040916-7', rating: 4 });
    const before = await shelf();
    const batch = await imports.preview(goodreadsFile([NANA, DUNE, GERMINAL, { title: '', id: '9' }]));
    expect(batch).toMatchObject({
      state: 'ready',
      format: 'goodreads',
      failure: null,
      counts: { rows: 4, new: 2, present: 0, updates: 1, probable: 0, refused: 1 },
      shelves: [{ name: 'en-veilleuse', rows: 1, target: 'tag' }],
    });
    expect(verdicts(await imports.rows(batch.id))).toEqual([
      ['updates', 'isbn'],
      ['new', 'new_without_isbn'],
      ['new', 'new_without_isbn'],
      ['refused', 'no_title_nor_isbn'],
    ]);
    expect(await shelf()).toEqual(before);
  });

  it('reads saga and volume from titles', async () => {
    const { imports } = await setup();
    const { id } = await imports.preview(goodreadsFile([DUNE]));
    const { body } = await imports.rows(id);
    expect(body[0]).toMatchObject({ saga: 'Dune Chronicles', volume_number: 1, status: 'completed' });
  });

  it('asks about a book of the same title and author, and never guesses', async () => {
    const { imports, books, shelf } = await setup();
    const { body: own } = await books.add({ title: 'Dune', author: 'F. Herbert' });
    await books.add({ title: 'Dune Messiah', author: 'Frank Herbert' });
    const batch = await imports.preview(goodreadsFile([DUNE]));
    expect(batch).toMatchObject({ counts: { probable: 1 }, undecided: 1 });
    const { body } = await imports.rows(batch.id, '?verdict=probable');
    expect(body).toMatchObject([{ reason: 'title_author', match: { id: own.id, title: 'Dune' }, decision: null }]);
    await imports.apply(batch.id);
    expect((await imports.settled(batch.id)).outcomes).toEqual({ added: 0, updated: 0, unchanged: 0, refused: 0 });
    expect(await shelf()).toHaveLength(2);
    await imports.decide(batch.id, { decision: 'same' });
    await imports.apply(batch.id);
    expect((await imports.settled(batch.id)).outcomes).toMatchObject({ updated: 1 });
    expect(await shelf()).toMatchObject([{ title: 'Dune', review: 'Relu.', status: 'completed' }, {}]);
  });

  it('says of a row that stands there twice that it does', async () => {
    const { imports, shelf } = await setup();
    const batch = await imports.preview(goodreadsFile([NANA, { ...NANA, id: '77', review: 'Deux fois.' }]));
    expect(verdicts(await imports.rows(batch.id))).toEqual([
      ['new', 'new'],
      ['present', 'twice'],
    ]);
    await imports.apply(batch.id);
    expect((await imports.settled(batch.id)).outcomes).toMatchObject({ added: 1, updated: 1 });
    expect(await shelf()).toMatchObject([{ title: 'Nana', review: 'Deux fois.' }]);
    await imports.undo(batch.id);
    expect(await imports.settled(batch.id)).toMatchObject({ state: 'undone', undoing: { kept: 0 } });
    expect(await shelf()).toEqual([]);
  });

  it('is done anew when a shelf means something else, and keeps the answers', async () => {
    const { imports, books } = await setup();
    await books.add({ title: 'Dune', author: 'Frank Herbert' });
    const { id } = await imports.preview(goodreadsFile([DUNE, GERMINAL]));
    await imports.decide(id, { rows: [1], decision: 'other' });
    const { status } = await imports.readAnew(id, { shelves: { 'en-veilleuse': 'paused' } });
    expect(status).toBe(200);
    expect(await imports.settled(id)).toMatchObject({ shelves: [{ target: 'paused' }], undecided: 0 });
    const { body } = await imports.rows(id);
    expect(body).toMatchObject([{ decision: 'other' }, { status: 'paused' }]);
  });
});

describe('an import', () => {
  it('adds what the rows say, and no day that they do not', async () => {
    const { imports, shelf } = await setup();
    const batch = await imports.bring(goodreadsFile([NANA, DUNE, GERMINAL]));
    expect(batch).toMatchObject({ state: 'applied', outcomes: { added: 3, updated: 0, unchanged: 0, refused: 0 } });
    expect(await shelf()).toMatchObject([
      {
        title: 'Dune',
        saga: 'Dune Chronicles',
        volume_number: 1,
        review: 'Relu.',
        private: true,
        readings: [{ started: null, finished: null, outcome: 'finished' }],
        date_completed: null,
      },
      { title: 'Germinal', status: 'to_read', tags: ['mines', 'en-veilleuse'], readings: [] },
      { title: 'Nana', rating: 4, readings: [{ started: null, finished: '2021-05-03', outcome: 'finished' }] },
    ]);
  });

  it('of the same file a second time changes nothing, whatever the reader did since', async () => {
    const { imports, shelf, books } = await setup();
    const file = goodreadsFile([NANA, DUNE, GERMINAL, { title: 'Sans rien' }]);
    await imports.bring(file);
    const [dune] = await shelf();
    await books.change(dune!.id, { review: '', rating: 2 });
    const before = await shelf();
    const again = await imports.preview(file);
    expect(again.counts).toMatchObject({ rows: 4, new: 0, present: 4, updates: 0, probable: 0 });
    await imports.apply(again.id);
    expect((await imports.settled(again.id)).outcomes).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
    expect(await shelf()).toEqual(before);
  });

  it('looked at before another was applied finds what that one added', async () => {
    const { imports, shelf } = await setup();
    const file = goodreadsFile([NANA, DUNE]);
    const [first, second] = [await imports.preview(file), await imports.preview(file)];
    for (const { id } of [first, second]) {
      await imports.apply(id);
      await imports.settled(id);
    }
    expect(await shelf()).toHaveLength(2);
    expect((await imports.see(second.id)).body.outcomes).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('overwrites nothing of a book that is there', async () => {
    const { imports, books, shelf } = await setup();
    await books.add({
      title: 'Nana',
      author: 'Zola',
      isbn: '9782070409167',
      rating: 1,
      tags: ['à moi'],
      status: 'reading',
    });
    await imports.bring(goodreadsFile([{ ...NANA, shelves: 'classiques' }]));
    expect(await shelf()).toMatchObject([
      {
        rating: 1,
        tags: ['à moi', 'classiques'],
        status: 'reading',
        readings: [{ finished: '2021-05-03' }, { outcome: 'ongoing' }],
      },
    ]);
  });

  it('is another reader’s for nobody else', async () => {
    const [mine, theirs] = [await setup(), await setup()];
    const { id } = await mine.imports.preview(goodreadsFile([NANA]));
    for (const answered of [
      theirs.imports.see(id),
      theirs.imports.rows(id),
      theirs.imports.apply(id),
      theirs.imports.undo(id),
      theirs.imports.forget(id),
      theirs.imports.decide(id, { decision: 'same' }),
      theirs.imports.readAnew(id, { shelves: {} }),
      theirs.imports.enrich(id, true),
    ])
      expect((await answered).status).toBe(404);
    expect((await theirs.imports.refused(id)).status).toBe(404);
    expect((await theirs.imports.list()).body).toEqual([]);
  });

  it('can be forgotten, and its books stay', async () => {
    const { imports, shelf } = await setup();
    const { id } = await imports.bring(goodreadsFile([NANA]));
    expect((await imports.forget(id)).status).toBe(200);
    expect((await imports.see(id)).status).toBe(404);
    expect(await shelf()).toHaveLength(1);
  });
});

describe('undoing an import', () => {
  it('gives the library back as it was', async () => {
    const { imports, books, shelf } = await setup();
    await books.add({ title: 'Nana', author: 'Zola', isbn: '9782070409167', tags: ['à moi'] });
    const before = await shelf();
    const { id } = await imports.bring(goodreadsFile([{ ...NANA, shelves: 'classiques' }, DUNE, GERMINAL]));
    await imports.undo(id);
    expect(await imports.settled(id)).toMatchObject({ state: 'undone', undoing: { removed: 2, restored: 1, kept: 0 } });
    const after = await shelf();
    expect(after.map(({ updated_at: _, ...book }) => book)).toEqual(before.map(({ updated_at: _, ...book }) => book));
  });

  it('leaves what the reader changed since, and says so', async () => {
    const { imports, books, shelf } = await setup();
    await books.add({ title: 'Nana', author: 'Zola', isbn: '9782070409167' });
    const { id } = await imports.bring(goodreadsFile([NANA, DUNE, GERMINAL]));
    const [dune, , nana] = await shelf();
    await books.change(dune!.id, { notes: 'À moi.' });
    await books.change(nana!.id, { rating: 1 });
    await imports.undo(id);
    expect(await imports.settled(id)).toMatchObject({ undoing: { removed: 1, restored: 0, kept: 2 } });
    expect(await shelf()).toMatchObject([
      { notes: 'À moi.', review: 'Relu.' },
      { title: 'Nana', rating: 1, readings: [], status: 'to_read' },
    ]);
    const { body } = await imports.rows(id);
    expect(body.map(({ undone }: { undone: string }) => undone)).toEqual(['kept', 'kept', 'removed']);
  });

  it('forgets that the rows were ever there: they are new again', async () => {
    const { imports, shelf } = await setup();
    const file = goodreadsFile([NANA, DUNE]);
    const { id } = await imports.bring(file);
    await imports.undo(id);
    await imports.settled(id);
    expect((await imports.bring(file)).outcomes).toMatchObject({ added: 2 });
    expect(await shelf()).toHaveLength(2);
    expect((await imports.apply(id)).status).toBe(409);
  });
});

describe('a file', () => {
  it('may come in a form, under its name', async () => {
    const { imports } = await setup();
    const form = new FormData();
    form.set('file', new File([goodreadsFile([NANA])], 'mes livres.csv', { type: 'text/csv' }));
    const batch = await imports.preview(form, { type: '' });
    expect(batch).toMatchObject({ file_name: 'mes livres.csv', counts: { rows: 1, new: 1 } });
  });

  it.each([
    ['nothing', ''],
    ['no text', Buffer.from([0x50, 0x4b, 0, 0, 1, 2, 3, 0])],
  ])('of %s is refused with a reason, and nothing is kept', async (_what, file) => {
    const { imports } = await setup();
    const { status, body } = await imports.upload(file as BodyInit);
    expect(status).toBe(422);
    expect(body.detail).toMatchObject([{ loc: ['body', 'file'], type: expect.stringMatching(/^[a-z_]+$/) }]);
    expect((await imports.list()).body).toEqual([]);
  });

  it('in a form without a file is refused', async () => {
    const { imports } = await setup();
    const form = new FormData();
    form.set('words', 'x');
    expect(await imports.upload(form, { type: '' })).toMatchObject({ status: 422 });
  });

  it('above fifty megabytes is refused on its way', async () => {
    const { imports } = await setup();
    const piece = new Uint8Array(1024 * 1024).fill(97);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => (sent++ < 60 ? controller.enqueue(piece) : controller.close()),
    });
    const { status } = await imports.upload(endless as never, {});
    expect(status).toBe(413);
    expect(sent).toBeLessThan(60);
    expect((await imports.list()).body).toEqual([]);
  });

  it('gives its refused rows back as a table without formulas', async () => {
    const { imports } = await setup();
    const { id } = await imports.preview(goodreadsFile([{ title: '', id: '=1+1', review: '@x, "y"' }, NANA]));
    const text = await (await imports.refused(id)).text();
    const [header, ...lines] = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(header).toMatch(/^row,reason,Book Id,Title/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^1,no_title_nor_isbn,"'=1\+1",/);
    expect(lines[0]).toContain('"\'@x, ""y"""');
  });
});
