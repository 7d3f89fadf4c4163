import { begin } from '@/lib/books/books.rules';
import { NewBook } from '@/lib/books/books.schemas';
import { bookStore } from '@/lib/books/books.store';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';

describe('a work that several servers bring at once', () => {
  const book = { title: 'Nana', author: 'Émile Zola', ol_key: '/works/OL1W' };
  const record = (fields: object = {}) => ({
    ...begin(NewBook.parse({ ...book, ...fields }), new Date()),
    ol_key: book.ol_key,
  });

  it('is in the library once; each volume of it is', async () => {
    const collector = await aReader();
    const bring = (fields?: object) => bookStore.insertWork(collector.id, record(fields));
    const all = await Promise.all(Array.from({ length: 50 }, () => bring()));
    expect(all.filter(Boolean)).toHaveLength(1);
    const volumes = [1, 2, 1, 2].map((volume_number) => bring({ saga: 'Nana', volume_number }));
    expect((await Promise.all(volumes)).filter(Boolean)).toHaveLength(2);
    expect((await booksOf(collector).list()).body).toHaveLength(3);
  });

  it('is one book with another work of the same ISBN, in whichever form that is written', async () => {
    const collector = await aReader();
    const forms = ['9782070369140', '978-2-07-036914-0', '2070369145'];
    const works = forms.map((isbn, i) => ({
      ...record({ isbn, title: `Nana, édition ${i}` }),
      ol_key: `/works/OL${i}W`,
    }));
    const all = await Promise.all(works.map((work) => bookStore.insertWork(collector.id, work)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await bookStore.insertWork((await aReader()).id, works[0]!)).toMatchObject({ isbn: forms[0] });
  });

  it('can be brought beside a book that had its ISBN, or that is in the bin with it', async () => {
    const collector = await aReader();
    const books = booksOf(collector);
    const bring = (work: number) =>
      bookStore.insertWork(collector.id, { ...record({ isbn: '9782070369140' }), ol_key: `/works/OL${work}W` });
    const first = await bring(1);
    expect(await bring(2)).toBeNull();
    await books.change(first!.id, { isbn: '' });
    const second = await bring(2);
    expect(await bring(3)).toBeNull();
    await books.remove(second!.id);
    expect(await bring(3)).toMatchObject({ isbn: '9782070369140' });
    expect((await books.restore(second!.id)).status).toBe(200);
  });

  it('can be brought again when it stands for another volume since, or is in the bin', async () => {
    const collector = await aReader();
    const books = booksOf(collector);
    const bring = () => bookStore.insertWork(collector.id, record({ saga: 'Nana', volume_number: 1 }));
    const first = await bring();
    await books.change(first!.id, { volume_number: 2 });
    const second = await bring();
    await books.remove(second!.id);
    expect(await bring()).toMatchObject({ volume_number: 1 });
    expect(await bring()).toBeNull();
    expect((await books.restore(second!.id)).status).toBe(200);
  });
});
