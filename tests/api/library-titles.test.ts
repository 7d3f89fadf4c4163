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
    const untold = { isbn: '', cover_url: '', status: 'to_read', ownership: 'owned' };
    const { status, body } = await titlesOf(reader);
    expect(status).toBe(200);
    expect(body).toEqual([
      { ...volume, ...untold, id: second.id, volume_number: 2 },
      expect.objectContaining({ title: 'Dune', isbn: '9782266320481', volume_number: null, saga: '' }),
    ]);
  });

  it('tells what its reader does with each book, and the pages of what is being read', async () => {
    const reader = await aReader();
    const books = booksOf(reader);
    const pages = { author: 'Jean Giono', total_pages: 300, current_page: 120 };
    await books.add({ ...pages, title: 'Regain', status: 'completed' });
    await books.add({ ...pages, title: 'Colline', status: 'reading' });
    await books.add({ title: 'Que ma joie demeure', author: 'Jean Giono', ownership: 'wished' });
    const { body } = await titlesOf(reader);
    expect(body).toEqual([
      expect.objectContaining({ title: 'Que ma joie demeure', status: 'to_read', ownership: 'wished' }),
      expect.objectContaining({ title: 'Colline', status: 'reading', current_page: 120, total_pages: 300 }),
      expect.objectContaining({ title: 'Regain', status: 'completed', ownership: 'owned' }),
    ]);
    expect(Object.keys((body as object[])[2]!)).not.toContain('total_pages');
  });

  it('is empty for a reader without books, and shows nobody else’s', async () => {
    await booksOf(await aReader()).add({ title: 'Dune', author: 'Frank Herbert' });
    expect(await titlesOf(await aReader())).toMatchObject({ status: 200, body: [] });
  });

  it('asks who one is', async () => {
    expect((await answer(titles(aRequest('/api/library/titles')))).status).toBe(403);
  });
});
