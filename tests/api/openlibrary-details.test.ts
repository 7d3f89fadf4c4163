import { POST as addBook } from '@/app/api/books/route';
import { GET as getAuthor } from '@/app/api/openlibrary/author/[key]/route';
import { GET as getDetails } from '@/app/api/openlibrary/book/[key]/route';
import { GET as listEditions } from '@/app/api/openlibrary/editions/[key]/route';
import { POST as importWork } from '@/app/api/openlibrary/import/route';
import { GET as universal } from '@/app/api/openlibrary/search-universal/route';
import { GET as getSeries } from '@/app/api/openlibrary/series/[key]/route';
import { GET as listSubject } from '@/app/api/openlibrary/subjects/[subject]/route';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer, withParams, type Reader } from '../support/request';

const openLibrary = withStandIn();
let reader: Reader;

beforeAll(async () => {
  reader = await aReader();
  await freshStart();
});
beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  await freshPace();
});

type Keyed = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
const get = (route: Keyed, key: string, query = '') => answer(route(reader.ask(`/x?${query}`), withParams({ key })));

describe('a work', () => {
  it('comes with its authors, its subjects and up to fifty editions, the French ones first', async () => {
    const { status, body } = await get(getDetails, '/works/OL1007W');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ol_key: '/works/OL1007W',
      edition_key: null,
      title: 'Dune',
      author: 'Frank Herbert',
      authors: [{ key: expect.stringMatching(/^\/authors\/OL\d+A$/), name: 'Frank Herbert' }],
      category: 'roman',
      first_publish_year: 1965,
      subjects: ['Fiction'],
      series: [{ key: expect.stringMatching(/^\/series\/OL\d+L$/), position: '1' }],
      editions_total: 2,
      is_owned: false,
    });
    expect(body.editions.map(({ languages }: { languages: string[] }) => languages)).toEqual([['fre'], ['eng']]);
  });

  it('is marked when the reader owns it, and not when another does', async () => {
    const owner = await aReader();
    await answer(importWork(owner.ask('/x', { method: 'POST', body: { ol_key: 'OL1013W' } })));
    expect((await answer(getDetails(owner.ask('/x'), withParams({ key: 'OL1013W' })))).body.is_owned).toBe(true);
    expect((await get(getDetails, 'OL1013W')).body.is_owned).toBe(false);
  });

  it('is found through the key of an edition, which is then what is told', async () => {
    const { body } = await get(getDetails, 'OL8001M');
    expect(body).toMatchObject({
      ol_key: '/works/OL8000W',
      edition_key: '/books/OL8001M',
      title: 'One Piece - Édition originale Tome 01',
      isbn: '9782723488525',
      category: 'manga',
      series_suggestion: { name: 'One Piece', volume_number: 1 },
    });
  });

  it.each(['OL999999W', 'OL999999M', 'OL8110W', 'OL1A', 'nonsense', '../OL1W'])('is unknown: %s', async (key) => {
    expect(await get(getDetails, key)).toMatchObject({ status: 404, body: { detail: expect.any(String) } });
  });

  it('is unavailable while Open Library fails', async () => {
    openLibrary().behave({ kind: 'garbage' });
    const { status, headers } = await get(getDetails, 'OL1014W');
    expect([status, headers.get('retry-after')]).toEqual([503, '60']);
  });
});

describe('editions', () => {
  it('come in the language first, by volume, and in pages that do not overlap', async () => {
    const first = (await get(listEditions, 'OL8000W', 'language=fr&limit=4')).body;
    const second = (await get(listEditions, 'OL8000W', 'language=fr&limit=4&offset=4')).body;
    expect(first).toMatchObject({ ol_key: '/works/OL8000W', total_found: 7 });
    const volumes = [...first.editions, ...second.editions].map((edition) => edition.volume_number);
    expect(volumes).toEqual([1, 2, 3, 4, 5, 6, null]);
    expect(first.editions[0]).toEqual({
      edition_key: '/books/OL8001M',
      title: 'One Piece - Édition originale Tome 01',
      subtitle: '',
      volume_number: 1,
      isbn: '9782723488525',
      publisher: 'Shônen Manga, GLENAT, Glénat Manga',
      publication_year: 2013,
      number_of_pages: 201,
      languages: [],
      format: '',
      cover_url: 'https://covers.invalid/b/id/11980011-L.jpg',
      series_suggestion: { name: 'One Piece', volume_number: 1, covers: [], confidence: 85, source: 'title' },
    });
    expect(second.editions.at(-1)).toMatchObject({
      isbn: '1421536250',
      series_suggestion: { covers: [1, 2, 3], volume_number: null },
    });
  });

  it('are asked for once for all pages', async () => {
    const before = openLibrary().asked.length;
    await get(listEditions, 'OL8000W', 'limit=2&offset=2');
    expect(openLibrary().asked).toHaveLength(before);
  });

  it('refuse a bad page and an unknown work', async () => {
    expect((await get(listEditions, 'OL8000W', 'offset=-1')).status).toBe(422);
    expect((await get(listEditions, 'OL999999W')).status).toBe(404);
    expect((await get(listEditions, 'OL8001M')).status).toBe(404);
  });
});

it('tells an author, with their works in pages', async () => {
  const { body } = await get(getAuthor, 'OL8000A', 'limit=5');
  expect(body).toEqual({
    key: '/authors/OL8000A',
    name: '尾田栄一郎',
    bio: 'Mangaka japonais.',
    birth_date: '1 January 1975',
    death_date: '',
    photo_url: 'https://covers.invalid/a/id/6284001-M.jpg',
    works: [expect.objectContaining({ ol_key: '/works/OL8000W', title: 'One Piece', category: 'manga' })],
    total_found: 1,
  });
  expect((await get(getAuthor, 'OL8103A')).body).toMatchObject({ key: '/authors/OL8104A', name: 'Alexandre Dumas' });
  expect((await get(getAuthor, 'OL999999A')).status).toBe(404);
  expect((await get(getAuthor, 'OL8000W')).status).toBe(404);
});

it('lists the members of a series in its order', async () => {
  const details = await get(getDetails, 'OL1000W');
  const { key } = details.body.series[0];
  const { body } = await get(getSeries, key);
  expect(body).toMatchObject({ key, name: 'Harry Potter', total_found: 7 });
  expect(body.members.map(({ position }: { position: string }) => position)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
  ]);
  expect((await get(getSeries, 'OL999999L')).status).toBe(404);
  expect((await get(getSeries, 'OL1W')).status).toBe(404);
});

it('lists the books about a subject in pages', async () => {
  const ask = (query: string) =>
    answer(listSubject(reader.ask(`/x?${query}`), withParams({ subject: 'Bandes dessinées' })));
  const [first, second] = [await ask('limit=3'), await ask('limit=3&offset=3')];
  expect(first.body).toMatchObject({ subject: 'Bandes dessinées', books: { length: 3 } });
  const keys = [...first.body.books, ...second.body.books].map(({ ol_key }: { ol_key: string }) => ol_key);
  expect(new Set(keys).size).toBe(6);
  const empty = answer(listSubject(reader.ask('/x'), withParams({ subject: ' ' })));
  expect((await empty).status).toBe(400);
});

describe('searching everywhere at once', () => {
  const ask = (query: string, who = reader) => answer(universal(who.ask(`/x?${query}`)));
  type Result = {
    type: string;
    score: number;
    is_owned: boolean;
    relevance: string;
    book?: { title: string; ol_key: string };
  };

  it('puts the series first, then own books and others by relevance, each work once', async () => {
    const owner = await aReader();
    await answer(
      importWork(
        owner.ask('/x', { method: 'POST', body: { ol_key: 'OL1002W', saga: 'Harry Potter', volume_number: 3 } }),
      ),
    );
    await freshPace();
    const { status, body } = await ask('q=harry+potter', owner);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['query', 'results', 'total']);
    const results: Result[] = body.results;
    expect(results[0]).toMatchObject({
      type: 'series',
      score: 50_100,
      relevance: 'exact',
      is_owned: true,
      series: { name: 'Harry Potter' },
    });
    const found = body.results.filter(({ type }: Result) => type === 'open_library');
    expect(found[0].languages.toSorted()).toEqual(['en', 'fr']);
    expect(results[1]).toMatchObject({ type: 'own_book', is_owned: true, book: { ol_key: '/works/OL1002W' } });
    const scores = results.slice(1).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const keys = results.flatMap(({ book }) => book?.ol_key ?? []);
    expect(keys).toHaveLength(7);
    expect(new Set(keys).size).toBe(7);
  });

  it('shows the book of an ISBN, and nothing else, as what was asked for', async () => {
    const { body } = await ask('q=1-4215-3625-0');
    expect(body.results).toMatchObject([
      {
        type: 'open_library',
        relevance: 'exact',
        is_owned: false,
        book: { ol_key: '/works/OL8000W', isbn: '1421536250' },
      },
    ]);
    const owner = await aReader();
    const own = { title: 'Le Lac', author: 'Kawabata', isbn: '9781421536255' };
    await answer(addBook(owner.ask('/x', { method: 'POST', body: own })));
    expect((await ask('q=1421536250', owner)).body.results).toMatchObject([
      { type: 'own_book', relevance: 'exact', book: { title: 'Le Lac' } },
    ]);
  });

  it('shows nothing for an ISBN that no book bears', async () => {
    expect((await ask('q=9780000000002')).body).toMatchObject({ results: [], total: 0 });
  });

  it('marks an owned book that does not itself hold the words', async () => {
    const owner = await aReader();
    const body = { title: 'Le tome rouge', author: 'Oda', isbn: '9782723488525' };
    await answer(addBook(owner.ask('/x', { method: 'POST', body })));
    const { body: found } = await ask('q=One+Piece', owner);
    const [work] = found.results.filter(({ type }: Result) => type === 'open_library');
    expect(work).toMatchObject({ is_owned: true, book: { title: 'One Piece' } });
    expect((await ask('q=One+Piece')).body.results.some(({ is_owned }: Result) => is_owned)).toBe(false);
  });

  it('keeps to a category and to a limit', async () => {
    const { body } = await ask('q=one+piece&category=roman&limit=2');
    expect(body.results.length).toBeLessThanOrEqual(2);
    expect((await ask('q=x&category=essai')).status).toBe(422);
    expect((await ask('q=')).status).toBe(400);
    expect((await ask('limit=2')).status).toBe(422);
  });

  it('keeps to what the reader owns while Open Library fails, and says so', async () => {
    const owner = await aReader();
    await answer(addBook(owner.ask('/x', { method: 'POST', body: { title: 'Le Lac', author: 'Kawabata' } })));
    openLibrary().behave({ kind: 'fault' });
    const { status, body } = await ask('q=lac', owner);
    expect([status, body.degraded]).toEqual([200, true]);
    expect(body.results).toMatchObject([{ type: 'own_book', book: { title: 'Le Lac' } }]);
  });
});
