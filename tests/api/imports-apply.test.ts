import { GET as wholeList } from '@/app/(reader)/library/all/route';
import { GET as exportGoodreads } from '@/app/api/exports/goodreads/route';
import { UNKNOWN_AUTHOR } from '@/lib/books/unknown-author';
import { goodreadsFile } from '../support/import-batches';
import { anImporter, DUNE, GERMINAL, NANA } from '../support/importing';

describe('an import', () => {
  it('adds what the rows say, and no day that they do not', async () => {
    const { imports, shelf } = await anImporter();
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

  it('of a book without an author names none in any language’s words but those of its reader', async () => {
    const { reader, imports, shelf } = await anImporter();
    await imports.bring('title,isbn\nNana,\n');
    expect(await shelf()).toMatchObject([{ title: 'Nana', author: UNKNOWN_AUTHOR }]);
    const listed = async (language: string) =>
      (await wholeList(reader.ask('/library/all', { headers: { 'accept-language': language } }))).text();
    expect(await listed('en')).toContain('</a> Unknown author · ');
    expect(await listed('fr')).toContain('</a> Auteur inconnu · ');
    const goodreads = await (await exportGoodreads(reader.ask('/api/exports/goodreads'))).text();
    expect(goodreads.split('\n')[1]).toMatch(/^,Nana,,,/);
  });

  it('of the same file a second time changes nothing, whatever the reader did since', async () => {
    const { imports, shelf, books } = await anImporter();
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
    const { imports, shelf } = await anImporter();
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
    const { imports, books, shelf } = await anImporter();
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
    const [mine, theirs] = [await anImporter(), await anImporter()];
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
    const { imports, shelf } = await anImporter();
    const { id } = await imports.bring(goodreadsFile([NANA]));
    expect((await imports.forget(id)).status).toBe(200);
    expect((await imports.see(id)).status).toBe(404);
    expect(await shelf()).toHaveLength(1);
  });
});
