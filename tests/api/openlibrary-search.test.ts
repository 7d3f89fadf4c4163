import { GET as search } from '@/app/api/openlibrary/search/route';
import { GET as advanced } from '@/app/api/openlibrary/search-advanced/route';
import { GET as byAuthor } from '@/app/api/openlibrary/search-author/route';
import { GET as byIsbn } from '@/app/api/openlibrary/search-isbn/route';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer, type Reader } from '../support/request';

const openLibrary = withStandIn();
let reader: Reader;

beforeAll(async () => {
  reader = await aReader();
  await freshStart();
});
beforeEach(freshPace);

const asked = () => openLibrary().asked.at(-1)!;
const query = (values: Record<string, string>) => String(new URLSearchParams(values));
const find = (values: Record<string, string>, headers = {}) =>
  answer(search(reader.ask(`/api/openlibrary/search?${query(values)}`, { headers })));

type Item = { title: string; ol_key: string };
const titles = (books: Item[]) => books.map(({ title }) => title);

describe('searching', () => {
  it('answers in the shape of the contract, with a series to propose', async () => {
    const { status, body } = await find({ q: 'Dune', limit: '3' });
    expect(status).toBe(200);
    expect(body).toEqual({
      books: expect.any(Array),
      total_found: 6,
      total: 6,
      query: 'Dune',
      filters_applied: { year_range: null, language: null, pages_range: null, author: null },
    });
    expect(body.books).toHaveLength(3);
    expect(body.books[0]).toEqual({
      ol_key: '/works/OL1007W',
      title: 'Dune',
      author: 'Frank Herbert',
      category: 'roman',
      cover_url: 'https://covers.invalid/b/id/1007001-L.jpg',
      first_publish_year: 1965,
      isbn: expect.stringMatching(/^979999\d{7}$/),
      subjects: ['Fiction'],
      number_of_pages: 712,
      publisher: 'Robert Laffont',
      series_suggestion: { name: 'Dune', volume_number: 1, covers: [], confidence: 95, source: 'open_library' },
    });
  });

  it('says who asks, how many results it wants, and which fields', async () => {
    await find({ q: 'Fondation', limit: '7' });
    expect(asked().userAgent).toMatch(
      /^BookTime\/\d+\.\d+\.\d+ \(\+https:\/\/books\.invalid; contact: tests@booktime\.invalid\)$/,
    );
    expect(asked().url.searchParams.get('limit')).toBe('7');
    expect(asked().url.searchParams.get('fields')).toContain('key,title,author_name');
  });

  it('sends what the reader typed as words, whatever it holds', async () => {
    const { body } = await find({ q: 'Batman: Year One' });
    expect(asked().url.searchParams.get('q')).toBe('Batman\\: Year One');
    expect(body.books[0]).toMatchObject({ category: 'bd', author: 'Frank Miller, David Mazzucchelli' });
    expect((await find({ q: 'title:(dune OR "x' })).status).toBe(200);
  });

  it('narrows by years, language and author, and says so', async () => {
    const { body } = await find({
      q: 'dune',
      year_start: '1969',
      year_end: '1980',
      language: 'fr',
      author_filter: 'Frank Herbert',
    });
    expect(asked().url.searchParams.get('q')).toBe(
      'dune AND first_publish_year:[1969 TO 1980] AND language:fre AND author:Frank Herbert',
    );
    expect(body.filters_applied).toEqual({
      year_range: '1969-1980',
      language: 'fr',
      pages_range: null,
      author: 'Frank Herbert',
    });
    expect(titles(body.books).sort()).toEqual(['Le messie de Dune', 'Les enfants de Dune']);
  });

  it('filters by pages on the page of results, and drops a book of unknown length', async () => {
    const { body } = await find({ q: 'dune', min_pages: '600', max_pages: '0' });
    expect(body.filters_applied.pages_range).toBe('600-*');
    expect(
      body.books.map((book: { number_of_pages: number }) => book.number_of_pages).every((n: number) => n >= 600),
    ).toBe(true);
    expect(body.total_found).toBe(6);
  });

  it('shows the French edition to a French reader and the English one to an English reader', async () => {
    expect(titles((await find({ q: 'potter azkaban' })).body.books)).toEqual([
      "Harry Potter et le prisonnier d'Azkaban",
    ]);
    const english = await find({ q: 'potter azkaban' }, { 'accept-language': 'en-GB,en;q=0.9' });
    expect(titles(english.body.books)).toEqual(['Harry Potter and the Prisoner of Azkaban']);
    const chosen = await find({ q: 'potter azkaban' }, { 'accept-language': 'en', cookie: 'booktime_locale=fr' });
    expect(titles(chosen.body.books)).toEqual(["Harry Potter et le prisonnier d'Azkaban"]);
  });

  it('shows a volume of a manga only to who asks for it: its work is the whole series', async () => {
    const volume = (await find({ q: 'One Piece tome 01' })).body.books[0];
    expect(volume).toMatchObject({
      ol_key: '/works/OL8000W',
      title: 'One Piece - Édition originale Tome 01',
      isbn: '9782723488525',
      category: 'manga',
      series_suggestion: { name: 'One Piece', volume_number: 1, source: 'title' },
    });
    expect((await find({ q: 'One Piece' })).body.books[0]).toMatchObject({
      title: 'One Piece',
      series_suggestion: null,
    });
  });

  it('survives ugly records', async () => {
    const [nameless] = (await find({ q: 'anonyme et sans date' })).body.books;
    expect(nameless).toMatchObject({ author: '', cover_url: '', first_publish_year: null, number_of_pages: null });
    const [long] = (await find({ q: 'Ève Lacroix', limit: '50' })).body.books.filter((book: Item) =>
      book.title.startsWith('xxx'),
    );
    expect(long.title).toHaveLength(500);
  });

  it('finds nothing where Open Library refuses the question', async () => {
    expect((await find({ q: 'Bo' })).body).toMatchObject({ books: [], total_found: 0 });
    expect((await find({ q: 'zzz qqq' })).body).toMatchObject({ books: [], total_found: 0 });
  });

  it.each([
    ['nothing', '', 422],
    ['an empty text', 'q=', 400],
    ['white space', 'q=%20%20', 400],
    ['a negative limit', 'q=dune&limit=-1', 422],
    ['a year that is no number', 'q=dune&year_start=MMXX', 422],
  ])('refuses %s', async (_what, given, status) => {
    const before = openLibrary().asked.length;
    expect((await answer(search(reader.ask(`/api/openlibrary/search?${given}`)))).status).toBe(status);
    expect(openLibrary().asked).toHaveLength(before);
  });

  it('asks for no more than 100 results', async () => {
    await find({ q: 'roman policier', limit: '100000' });
    expect(asked().url.searchParams.get('limit')).toBe('100');
  });
});

describe('searching by criteria', () => {
  const ask = (values: Record<string, string>) =>
    answer(advanced(reader.ask(`/api/openlibrary/search-advanced?${query(values)}`)));

  it('joins them and tells the query', async () => {
    const { body } = await ask({ title: 'dune', author: 'Herbert', year_end: '1969' });
    expect(body.query_used).toBe('title:dune AND author:Herbert AND first_publish_year:[* TO 1969]');
    expect(asked().url.searchParams.get('q')).toBe(body.query_used);
    expect(body.total_found).toBe(2);
    expect(Object.keys(body.books[0]).sort()).toEqual(
      [
        'author',
        'category',
        'cover_url',
        'first_publish_year',
        'isbn',
        'ol_key',
        'publisher',
        'series_suggestion',
        'title',
      ].sort(),
    );
  });

  it('takes an ISBN with hyphens', async () => {
    expect((await ask({ isbn: '978-2-7234-8852-5' })).body.books).toMatchObject([{ ol_key: '/works/OL8000W' }]);
  });

  it.each([[{}], [{ year_start: '1990' }], [{ title: '', author: ' ' }]])(
    'refuses %j: there is nothing to look for',
    async (values) => {
      expect(await ask(values as Record<string, string>)).toMatchObject({
        status: 400,
        body: { detail: expect.any(String) },
      });
    },
  );
});

describe('searching by author', () => {
  const ask = (author: string) => answer(byAuthor(reader.ask(`/api/openlibrary/search-author?${query({ author })}`)));

  it('groups books under their first series', async () => {
    const { body } = await ask('J. K. Rowling');
    expect(body).toMatchObject({ author: 'J. K. Rowling', standalone_books: [], total_found: 7 });
    expect(body.series).toHaveLength(1);
    expect(body.series[0]).toMatchObject({ name: 'Harry Potter', books: { length: 7 } });
    expect(Object.keys(body.series[0].books[0]).sort()).toEqual(
      [
        'author',
        'category',
        'cover_url',
        'first_publish_year',
        'isbn',
        'ol_key',
        'series',
        'series_suggestion',
        'title',
      ].sort(),
    );
    expect(asked().url.searchParams.get('q')).toBe('author:J. K. Rowling');
  });

  it('keeps books without a series apart', async () => {
    const { body } = await ask('Albert Camus');
    expect(body).toMatchObject({ series: [], standalone_books: { length: 2 }, total_found: 2 });
  });

  it('refuses an empty name and a missing one', async () => {
    expect((await ask('')).status).toBe(400);
    expect((await answer(byAuthor(reader.ask('/api/openlibrary/search-author')))).status).toBe(422);
  });
});

describe('searching by ISBN', () => {
  const ask = (isbn: string) => answer(byIsbn(reader.ask(`/api/openlibrary/search-isbn?${query({ isbn })}`)));

  it('gives the work, through the edition that bears it', async () => {
    const { body } = await ask('2-253-09805-1');
    expect(body).toEqual({
      found: true,
      book: {
        ol_key: '/works/OL8102W',
        title: 'Le Comte de Monte-Cristo',
        author: 'Alexandre Dumas',
        category: 'roman',
        cover_url: 'https://covers.invalid/b/id/14565001-L.jpg',
        first_publish_year: 1844,
        isbn: '2253098051',
        publisher: 'Le Livre de Poche',
        series_suggestion: {
          name: 'Le comte de Monte-Cristo',
          volume_number: 1,
          covers: [],
          confidence: 85,
          source: 'title',
        },
      },
    });
  });

  it('knows which volume of a manga bears it, and shows that volume', async () => {
    const { body } = await ask('978 2 7234 8852 5');
    expect(body.book).toMatchObject({
      title: 'One Piece',
      author: '尾田栄一郎',
      category: 'manga',
      cover_url: 'https://covers.invalid/b/id/11980011-L.jpg',
      isbn: '9782723488525',
      series_suggestion: { name: 'One Piece', volume_number: 1 },
    });
  });

  it('asks the search when the records lead nowhere, and says so when nothing does', async () => {
    const { body } = await ask('9799998207007');
    expect(
      openLibrary()
        .asked.slice(-3)
        .map(({ path }) => path),
    ).toEqual(['/isbn/9799998207007.json', '/books/OL8207M.json', '/search.json']);
    expect(body).toEqual({ book: null, found: false, message: expect.any(String) });
    expect((await ask('9780000000002')).body).toMatchObject({ book: null, found: false });
  });

  it.each(['1234', 'abcdefghij', '97827234885255', '../../works/OL1W'])('asks nobody about %s', async (isbn) => {
    const before = openLibrary().asked.length;
    expect(await ask(isbn)).toMatchObject({ status: 200, body: { book: null, found: false } });
    expect(openLibrary().asked).toHaveLength(before);
  });

  it('refuses an empty ISBN and a missing one', async () => {
    expect((await ask('')).status).toBe(400);
    expect((await ask(' - ')).status).toBe(400);
    expect((await answer(byIsbn(reader.ask('/api/openlibrary/search-isbn')))).status).toBe(422);
  });
});
