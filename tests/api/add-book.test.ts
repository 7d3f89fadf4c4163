import { UNTOLD } from '@/lib/books/book-life.schemas';
import { booksOf } from '../support/books';
import { aReader } from '../support/request';

const RECENTLY = 60_000;
const isRecent = (date: string) => Date.now() - new Date(date).getTime() < RECENTLY;
const setup = async () => booksOf(await aReader());

const DEFAULTS = {
  category: 'roman',
  description: '',
  total_pages: null,
  current_page: null,
  status: 'to_read',
  rating: null,
  review: '',
  cover_url: '',
  saga: '',
  volume_number: null,
  genre: '',
  publication_year: null,
  publisher: '',
  isbn: '',
  auto_added: false,
  date_started: null,
  date_completed: null,
};

describe('adding a book', () => {
  it('needs a title and an author only', async () => {
    const reader = await aReader();
    const { status, body } = await booksOf(reader).add({ title: ' Dune ', author: 'Frank Herbert', unknown: 1 });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...DEFAULTS,
      ...UNTOLD,
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      user_id: reader.id,
      title: 'Dune',
      author: 'Frank Herbert',
      date_added: expect.stringMatching(/Z$/),
    });
    const contract = Object.keys(body).filter((key) => !(key in UNTOLD));
    expect(contract).toHaveLength(22);
  });

  it('keeps every field', async () => {
    const books = await setup();
    const given = {
      title: 'Bons pour l’asile',
      author: 'Wilfrid Lupano',
      category: 'BD',
      description: 'Pierrot et ses amis.',
      total_pages: 56,
      current_page: 12,
      rating: 4.5,
      review: 'Drôle.',
      cover_url: 'https://covers.example.org/5.jpg',
      saga: 'Les Vieux Fourneaux',
      volume_number: 5,
      genre: 'humour',
      publication_year: 2018,
      publisher: 'Dargaud',
      isbn: '978-2-505-06979-9',
      auto_added: true,
    };
    const { body } = await books.add(given);
    expect(body).toMatchObject({ ...given, category: 'bd' });
    expect((await books.get(body.id)).body).toEqual(body);
  });

  it('takes null for the default of a field', async () => {
    const nulls = Object.fromEntries(
      Object.keys(DEFAULTS)
        .slice(0, 15)
        .map((key) => [key, null]),
    );
    const { status, body } = await (await setup()).add({ title: 'T', author: 'A', ...nulls });
    expect([status, body]).toEqual([200, expect.objectContaining(DEFAULTS)]);
  });

  it.each([
    ['reading', true, false, null],
    ['completed', true, true, 300],
  ])('dates a book added as %s', async (status, started, completed, page) => {
    const { body } = await (await setup()).add({ title: 'T', author: 'A', status, total_pages: 300 });
    expect(body.date_started !== null && isRecent(body.date_started)).toBe(started);
    expect(body.date_completed !== null && isRecent(body.date_completed)).toBe(completed);
    expect(body.current_page).toBe(page);
  });

  it.each([
    ['no title', { author: 'A' }, 'title', 'missing'],
    ['a blank title', { title: ' ', author: 'A' }, 'title', 'value_error'],
    ['a title of 501 characters', { title: '😀'.repeat(501), author: 'A' }, 'title', 'value_error'],
    ['a title that is a number', { title: 12, author: 'A' }, 'title', 'string_type'],
    ['a null author', { title: 'T', author: null }, 'author', 'string_type'],
    ['an unknown status', { title: 'T', author: 'A', status: 'lost' }, 'status', 'enum'],
    ['pages in words', { title: 'T', author: 'A', total_pages: '12' }, 'total_pages', 'int_type'],
    ['half a page', { title: 'T', author: 'A', total_pages: 1.5 }, 'total_pages', 'int_type'],
    ['fewer than no pages', { title: 'T', author: 'A', total_pages: -1 }, 'total_pages', 'value_error'],
    [
      'more pages than an integer holds',
      { title: 'T', author: 'A', total_pages: 2 ** 31 },
      'total_pages',
      'value_error',
    ],
    [
      'a page past the last',
      { title: 'T', author: 'A', total_pages: 9, current_page: 10 },
      'current_page',
      'value_error',
    ],
    ['six stars', { title: 'T', author: 'A', rating: 6 }, 'rating', 'value_error'],
    ['a third of a star', { title: 'T', author: 'A', rating: 0.3 }, 'rating', 'value_error'],
    [
      'a cover that is a script',
      { title: 'T', author: 'A', cover_url: 'javascript:alert(1)' },
      'cover_url',
      'value_error',
    ],
    [
      'a year that is a date',
      { title: 'T', author: 'A', publication_year: '2018-01-01' },
      'publication_year',
      'int_type',
    ],
    ['a tome past ten thousand', { title: 'T', author: 'A', volume_number: 10_001 }, 'volume_number', 'value_error'],
    ['operators instead of text', { title: { $gt: '' }, author: 'A' }, 'title', 'string_type'],
  ])('refuses %s and stores nothing', async (_what, body, field, type) => {
    const books = await setup();
    const refused = await books.add(body);
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toEqual([{ loc: ['body', field], msg: expect.any(String), type }]);
    expect((await books.list()).body).toEqual([]);
  });

  it('names the three categories when the category alone is wrong', async () => {
    const books = await setup();
    const { status, body } = await books.add({ title: 'T', author: 'A', category: 'poésie' });
    expect(status).toBe(422);
    for (const word of ['category', 'roman', 'bd', 'manga']) expect(body.detail).toContain(word);
    const several = await books.add({ category: 'poésie', author: 'A' });
    expect(several.body.detail.map(({ loc }: { loc: string[] }) => loc[1]).sort()).toEqual(['category', 'title']);
  });

  it('counts characters as readers do: 500 emoji are a title', async () => {
    expect((await (await setup()).add({ title: '😀'.repeat(500), author: 'A' })).status).toBe(200);
  });

  it('keeps 0 stars as unrated', async () => {
    expect((await (await setup()).add({ title: 'T', author: 'A', rating: 0 })).body.rating).toBeNull();
  });

  it('takes text that looks like a query, a path or a page as text', async () => {
    const books = await setup();
    for (const title of ['{"$ne":null}', '../../etc/passwd', '<script>alert(1)</script>', '__proto__', 'a\u0000b'])
      expect((await books.add({ title, author: 'A' })).body.title).toBe(title);
  });
});
