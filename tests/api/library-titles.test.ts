import { GET as titles } from '@/app/api/library/titles/route';
import { booksOf } from '../support/books';
import { aReader, answer, aRequest } from '../support/request';

const titlesOf = ({ ask }: Awaited<ReturnType<typeof aReader>>) => answer(titles(ask('/api/library/titles')));

describe('a library in brief', () => {
  it('has every book of its reader, the newest first, and nothing long', async () => {
    const reader = await aReader();
    const books = booksOf(reader);
    await books.add({ title: 'Dune', author: 'Frank Herbert', isbn: '9782266320481', review: 'À relire.' });
    const volume = { title: 'Arctic-Nation', author: 'Juan Díaz Canales', category: 'bd', saga: 'Blacksad' };
    const { body: second } = await books.add({ ...volume, volume_number: 2 });
    const { status, body } = await titlesOf(reader);
    expect(status).toBe(200);
    expect(body).toEqual([
      { ...volume, id: second.id, volume_number: 2, isbn: '', cover_url: '' },
      expect.objectContaining({ title: 'Dune', isbn: '9782266320481', volume_number: null, saga: '' }),
    ]);
  });

  it('is empty for a reader without books, and shows nobody else’s', async () => {
    await booksOf(await aReader()).add({ title: 'Dune', author: 'Frank Herbert' });
    expect(await titlesOf(await aReader())).toMatchObject({ status: 200, body: [] });
  });

  it('asks who one is', async () => {
    expect((await answer(titles(aRequest('/api/library/titles')))).status).toBe(403);
  });
});
