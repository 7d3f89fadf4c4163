import { setTimeout as delay } from 'node:timers/promises';
import { stopImports } from '@/lib/imports/jobs.service';
import { goodreadsFile } from '../support/import-batches';
import { anImporter, DUNE, GERMINAL, NANA } from '../support/importing';

type Row = { n: number; decision: string | null; match: { id: string } | null };

const OWN = { title: 'Dune', author: 'Frank Herbert' };

/** A file whose last row may be a book of the library, behind so many others that reading it takes a while. */
const aLongRead = async (others: number) => {
  const importer = await anImporter();
  const { body: own } = await importer.books.add(OWN);
  const rows = Array.from({ length: others }, (_, i) => ({ ...NANA, id: `n${i}`, title: `Livre ${i}`, isbn13: '' }));
  const { id } = await importer.imports.preview(goodreadsFile([...rows, DUNE]));
  const question = async () => (await importer.imports.rows(id, '?verdict=probable')).body as Row[];
  return { ...importer, id, own, question, asked: others + 1 };
};

describe('an answer to a probable match', () => {
  it('is kept when the file is read anew', async () => {
    const { imports, books } = await anImporter();
    await books.add(OWN);
    const { id } = await imports.preview(goodreadsFile([DUNE, GERMINAL]));
    await imports.decide(id, { rows: [1], decision: 'other' });
    const { status } = await imports.readAnew(id, { shelves: { 'en-veilleuse': 'paused' } });
    expect(status).toBe(200);
    expect(await imports.settled(id)).toMatchObject({ shelves: [{ target: 'paused' }], undecided: 0 });
    const { body } = await imports.rows(id);
    expect(body).toMatchObject([{ decision: 'other' }, { status: 'paused' }]);
  });

  it('is kept when the file cannot be read in the way that was chosen, and then in another', async () => {
    const { imports, id, asked, question } = await aLongRead(1);
    await imports.decide(id, { rows: [asked], decision: 'same' });
    await imports.readAnew(id, { format: 'myanimelist' });
    expect(await imports.settled(id)).toMatchObject({ state: 'failed' });
    await imports.readAnew(id, { format: 'goodreads' });
    await imports.settled(id);
    expect(await question()).toMatchObject([{ decision: 'same' }]);
  });

  it('is kept when the server stops in the middle of reading anew', async () => {
    const { imports, id, asked, question } = await aLongRead(1500);
    await imports.decide(id, { rows: [asked], decision: 'same' });
    await imports.readAnew(id, { shelves: {} });
    for (;;) {
      const { body } = await imports.see(id);
      expect(body.state).toBe('reading');
      if (body.progress.done) break;
      await delay(2);
    }
    await stopImports();
    expect(await question()).toEqual([]);
    // The next server knows nothing of the work of this one.
    delete (globalThis as { booktimeImports?: unknown }).booktimeImports;
    await imports.settled(id);
    expect(await question()).toMatchObject([{ decision: 'same' }]);
  });

  it('is kept or refused, and never lost, while the file is read anew', async () => {
    const { imports, id, asked, question } = await aLongRead(20);
    const told: string[] = [];
    for (const wait of [0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12]) {
      await imports.decide(id, { rows: [asked], decision: null });
      const decide = async () => {
        await delay(wait);
        return imports.decide(id, { rows: [asked], decision: 'same' });
      };
      const [, { status }] = await Promise.all([imports.readAnew(id, { shelves: {} }), decide()]);
      await imports.settled(id);
      const [row] = await question();
      if (status === 200) expect([wait, row?.decision]).toEqual([wait, 'same']);
      told.push(String(status));
    }
    expect(new Set(told)).toEqual(new Set(told.filter((status) => status === '200' || status === '409')));
  });

  it('that is given while the file is read anew is refused in words', async () => {
    const { imports, id, asked } = await aLongRead(300);
    await imports.readAnew(id, { shelves: {} });
    const { status, body } = await imports.decide(id, { rows: [asked], decision: 'same' });
    expect([status, body.detail]).toEqual([409, expect.stringContaining('relu')]);
    await imports.settled(id);
  });

  it('about one book is no answer about another', async () => {
    const { imports, books, id, own, asked, question } = await aLongRead(1);
    await imports.decide(id, { rows: [asked], decision: 'same' });
    await books.remove(own.id);
    const { body: another } = await books.add({ ...OWN, author: 'Brian Herbert' });
    await imports.readAnew(id, { shelves: {} });
    expect(await imports.settled(id)).toMatchObject({ undecided: 1 });
    expect(await question()).toMatchObject([{ match: { id: another.id }, decision: null }]);
  });
});
