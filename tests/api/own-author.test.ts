import { GET } from '@/app/api/authors/[author_name]/route';
import { booksOf } from '../support/books';
import { aReader, answer, withParams } from '../support/request';

const NOTHING = {
  total_books: 0,
  completed_books: 0,
  reading_books: 0,
  to_read_books: 0,
  paused_books: 0,
  abandoned_books: 0,
  sagas: [],
  books: [],
};

const library = async () => {
  const reader = await aReader();
  const { add } = booksOf(reader);
  return {
    add: (title: string, fields: object = {}) => add({ title, author: 'René Goscinny', ...fields }),
    volume: (saga: string, volume_number: number, status = 'to_read') =>
      add({
        title: `${saga} ${volume_number}`,
        author: 'René Goscinny, Albert Uderzo',
        category: 'bd',
        ...{ saga, volume_number, status },
      }),
    of: async (name: string) => {
      const request = reader.ask(`/api/authors/${encodeURIComponent(name)}`);
      const { status, body } = await answer(GET(request, withParams({ author_name: name })));
      expect(status).toBe(200);
      return body;
    },
  };
};

describe('what a reader has of one author', () => {
  it('is counted by status, alone or among others, however the name is written', async () => {
    const { add, volume, of } = await library();
    await volume('Astérix', 1, 'completed');
    await volume('Astérix', 2, 'reading');
    await add('Le Petit Nicolas', { status: 'paused' });
    await add('Les Dingodossiers', { status: 'abandoned' });
    await add('Nana', { author: 'Émile Zola' });
    const body = await of('rene GOSCINNY');
    expect(body).toMatchObject({
      ...{ name: 'rene GOSCINNY', total_books: 4, completed_books: 1, reading_books: 1 },
      ...{ to_read_books: 0, paused_books: 1, abandoned_books: 1 },
    });
    expect(await of('Albert Uderzo')).toMatchObject({ total_books: 2, books: [] });
    expect((await of('Émile Zola')).total_books).toBe(1);
  });

  it('has single works apart, the last added first, with all that a cover is drawn from', async () => {
    const { add, volume, of } = await library();
    await volume('Astérix', 1);
    await add('Le Petit Nicolas');
    await add('Les Dingodossiers', { category: 'bd', cover_url: 'https://c.example/1.jpg' });
    const { books } = await of('René Goscinny');
    expect(books.map(({ title }: { title: string }) => title)).toEqual(['Les Dingodossiers', 'Le Petit Nicolas']);
    expect(books[0]).toEqual({
      id: expect.any(String),
      title: 'Les Dingodossiers',
      author: 'René Goscinny',
      category: 'bd',
      saga: '',
      volume_number: null,
      volume_label: '',
      status: 'to_read',
      cover_url: 'https://c.example/1.jpg',
    });
  });

  it.each([
    ['the volume in hand', ['completed', 'to_read', 'reading'], 3],
    ['else the first that is to be read', ['completed', 'abandoned', 'to_read', 'to_read'], 3],
    ['else the last', ['completed', 'completed'], 2],
  ])('says of each saga where one is: %s', async (_which, statuses, number) => {
    const { volume, of } = await library();
    // In another order than that of the volumes.
    for (const [at, status] of [...statuses.entries()].reverse()) await volume('Astérix', at + 1, status);
    const { sagas } = await of('René Goscinny');
    const read = statuses.filter((status) => status === 'completed').length;
    expect(sagas).toMatchObject([
      { name: 'Astérix', books_count: statuses.length, completed_books: read, book: { volume_number: number } },
    ]);
  });

  it('has the saga with the most books first, and one that is spelled in two ways once', async () => {
    const { volume, of } = await library();
    await volume('Umpah-pah', 1);
    await volume('Astérix', 1);
    await volume('Asterix', 2);
    const { sagas } = await of('René Goscinny');
    const told = sagas.map(({ name, books_count }: { name: string; books_count: number }) => [name, books_count]);
    expect(told).toEqual([
      ['Astérix', 2],
      ['Umpah-pah', 1],
    ]);
  });

  it('names a dozen single works and counts all', async () => {
    const { add, of } = await library();
    for (let i = 0; i < 14; i++) await add(`Livre ${i}`);
    const { total_books, books } = await of('René Goscinny');
    expect([total_books, books.length, books[0].title]).toEqual([14, 12, 'Livre 13']);
  });

  it.each(['Personne', 'Gosc', '', '尾田栄一郎'])(
    'is nothing of «%s», and nothing of what others have',
    async (name) => {
      const other = await library();
      await other.add('Le Petit Nicolas');
      const { add, of } = await library();
      await add('Le Petit Nicolas');
      expect(await of(name)).toEqual({ name, ...NOTHING });
      expect(await of('René Goscinny')).toMatchObject({ total_books: 1 });
    },
  );
});
