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
