import { goodreadsFile } from '../support/import-batches';
import { anImporter, DUNE, GERMINAL, NANA } from '../support/importing';

describe('undoing an import', () => {
  it('gives the library back as it was', async () => {
    const { imports, books, shelf } = await anImporter();
    await books.add({ title: 'Nana', author: 'Zola', isbn: '9782070409167', tags: ['à moi'] });
    const before = await shelf();
    const { id } = await imports.bring(goodreadsFile([{ ...NANA, shelves: 'classiques' }, DUNE, GERMINAL]));
    await imports.undo(id);
    expect(await imports.settled(id)).toMatchObject({ state: 'undone', undoing: { removed: 2, restored: 1, kept: 0 } });
    const after = await shelf();
    expect(after.map(({ updated_at: _, ...book }) => book)).toEqual(before.map(({ updated_at: _, ...book }) => book));
  });

  it('leaves what the reader changed since, and says so', async () => {
    const { imports, books, shelf } = await anImporter();
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
    const { imports, shelf } = await anImporter();
    const file = goodreadsFile([NANA, DUNE]);
    const { id } = await imports.bring(file);
    await imports.undo(id);
    await imports.settled(id);
    expect((await imports.bring(file)).outcomes).toMatchObject({ added: 2 });
    expect(await shelf()).toHaveLength(2);
    expect((await imports.apply(id)).status).toBe(409);
  });
});
