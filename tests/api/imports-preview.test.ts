import { goodreadsFile } from '../support/import-batches';
import { anImporter, DUNE, GERMINAL, NANA, verdicts } from '../support/importing';

describe('looking at a file before it is imported', () => {
  it('tells what each row would become, and changes nothing', async () => {
    const { imports, shelf, books } = await anImporter();
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
    const { imports } = await anImporter();
    const { id } = await imports.preview(goodreadsFile([DUNE]));
    const { body } = await imports.rows(id);
    expect(body[0]).toMatchObject({ saga: 'Dune Chronicles', volume_number: 1, status: 'completed' });
  });

  it('asks about a book of the same title and author, and never guesses', async () => {
    const { imports, books, shelf } = await anImporter();
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
    const { imports, shelf } = await anImporter();
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
});
