import { POST as addBook } from '@/app/api/books/route';
import { POST as enrich } from '@/app/api/books/[book_id]/enrich/route';
import { GET as missing } from '@/app/api/openlibrary/missing-volumes/route';
import { GET as recommend } from '@/app/api/openlibrary/recommendations/route';
import { GET as suggest } from '@/app/api/openlibrary/suggestions/route';
import { GET as discover } from '@/app/api/series/discover/route';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer, withParams, type Reader } from '../support/request';

const openLibrary = withStandIn();
let reader: Reader;

beforeAll(async () => {
  await aReader();
  await freshStart();
});
beforeEach(async () => {
  reader = await aReader();
  openLibrary().behave({ kind: 'ok' });
  await freshPace();
});

const own = async (...books: Record<string, unknown>[]) => {
  const added = [];
  for (const body of books)
    added.push((await answer(addBook(reader.ask('/api/books', { method: 'POST', body })))).body);
  return added;
};
const potter = (n: number) => ({
  title: `Harry Potter ${n}`,
  author: 'J. K. Rowling',
  saga: 'Harry Potter',
  volume_number: n,
});
type Route = (request: Request) => Promise<Response>;
const get = (route: Route, path: string) => answer(route(reader.ask(path)));

describe('recommendations', () => {
  it('says what to do with an empty library', async () => {
    expect((await get(recommend, '/api/openlibrary/recommendations')).body).toEqual({
      recommendations: [],
      message: expect.any(String),
    });
  });

  it('are by the authors most owned, at most two of each, and none that is owned', async () => {
    await own(
      potter(1),
      potter(2),
      { title: 'DUNE', author: 'Frank Herbert' },
      { title: 'Nana 1', author: 'Ai Yazawa', category: 'manga' },
    );
    const { body } = await get(recommend, '/api/openlibrary/recommendations?limit=5');
    expect(body.based_on).toEqual({
      favorite_authors: ['J. K. Rowling', 'Frank Herbert', 'Ai Yazawa'],
      favorite_category: 'roman',
      collection_size: 4,
    });
    expect(body.recommendations).toHaveLength(5);
    expect(body).not.toHaveProperty('degraded');
    const by = (author: string) => body.recommendations.filter((item: { author: string }) => item.author === author);
    expect(by('J. K. Rowling')).toHaveLength(2);
    expect(by('Frank Herbert').map(({ title }: { title: string }) => title)).not.toContain('Dune');
    expect(Object.keys(body.recommendations[0]).sort()).toEqual(
      ['author', 'category', 'cover_url', 'first_publish_year', 'ol_key', 'reason', 'title'].sort(),
    );
  });

  it('keep what they have when Open Library fails, and say so', async () => {
    await own({ title: 'X', author: 'Agatha Christie' });
    openLibrary().behave({ kind: 'garbage' });
    const { status, body } = await get(recommend, '/api/openlibrary/recommendations');
    expect([status, body.recommendations, body.degraded]).toEqual([200, [], true]);
  });
});

describe('missing volumes', () => {
  const ask = (saga: string) => get(missing, `/api/openlibrary/missing-volumes?saga=${encodeURIComponent(saga)}`);

  it('are the gaps between the lowest and the highest that are owned, each with one suggestion', async () => {
    await own(potter(2), potter(7), { ...potter(1), volume_number: null });
    const { body } = await ask('Harry Potter');
    expect(body).toMatchObject({
      saga: 'Harry Potter',
      present_volumes: [2, 7],
      missing_volumes: [3, 4, 5, 6],
      next_volume: 8,
    });
    expect(body).not.toHaveProperty('degraded');
    for (const { volume_number, ol_key } of body.suggestions) {
      expect(body.missing_volumes).toContain(volume_number);
      expect(ol_key).toMatch(/^\/works\//);
    }
  });

  it('are not those that an omnibus contains', async () => {
    await own(
      { title: 'Intégrale 1 (tomes 1 à 3)', author: 'Personne', saga: 'Ma saga à moi', status: 'completed' },
      { title: 'T5', author: 'Personne', saga: 'Ma saga à moi', volume_number: 5 },
    );
    const { body } = await ask('Ma saga à moi');
    expect(body).toMatchObject({ present_volumes: [1, 2, 3, 5], missing_volumes: [4], next_volume: 6 });
  });

  it('are looked up five at a time', async () => {
    const bleach = (n: number) => ({ title: `Bleach ${n}`, author: 'Tite Kubo', saga: 'Bleach', volume_number: n });
    await own(bleach(1), bleach(12));
    const before = openLibrary().asked.length;
    const { body } = await ask('Bleach');
    expect(body.missing_volumes).toHaveLength(10);
    expect(openLibrary().asked.length - before).toBe(5);
    expect(openLibrary().asked.at(-1)!.url.searchParams.get('limit')).toBe('3');
  });

  it('are none of a saga without numbers', async () => {
    await own({ title: 'A', author: 'B', saga: 'Sans numéros' });
    expect((await ask('Sans numéros')).body).toEqual({
      saga: 'Sans numéros',
      present_volumes: [],
      missing_volumes: [],
      next_volume: 1,
      suggestions: [],
    });
  });

  it('are unknown of a saga that is not owned, or that only another reader owns', async () => {
    await own(potter(1));
    reader = await aReader();
    expect((await ask('Harry Potter')).status).toBe(404);
    expect((await ask('')).status).toBe(400);
    expect((await get(missing, '/api/openlibrary/missing-volumes')).status).toBe(422);
  });

  it('are told without suggestions when Open Library is down', async () => {
    await own({ ...potter(1), saga: 'Sorciers' }, { ...potter(3), saga: 'Sorciers' });
    openLibrary().behave({ kind: 'down' });
    expect((await ask('Sorciers')).body).toMatchObject({ missing_volumes: [2], suggestions: [], degraded: true });
  });
});

describe('suggestions', () => {
  it('says what to do with an empty library', async () => {
    expect((await get(suggest, '/api/openlibrary/suggestions')).body).toEqual({
      suggestions: [],
      message: expect.any(String),
    });
  });

  it('go on with the sagas first, then with the favourite authors', async () => {
    const naruto = {
      title: 'Naruto 1',
      author: 'Masashi Kishimoto',
      saga: 'Naruto',
      volume_number: 1,
      category: 'manga',
    };
    await own(naruto, { title: 'Autre', author: 'Frank Herbert' });
    const { body } = await get(suggest, '/api/openlibrary/suggestions');
    expect(body.types.favorite_author).toBeGreaterThan(0);
    expect(body.suggestions.length).toBe(body.types.saga_continuation + body.types.favorite_author);
    const [first] = body.suggestions;
    expect(first).toEqual({
      type: 'saga_continuation',
      ol_key: '/works/OL3000W',
      title: 'Naruto',
      author: 'Masashi Kishimoto',
      cover_url: expect.any(String),
      reason: expect.stringContaining('tome 2'),
      saga: 'Naruto',
      volume_number: 2,
    });
    const short = await get(suggest, '/api/openlibrary/suggestions?limit=1');
    expect(short.body.suggestions).toHaveLength(1);
    expect(short.body.types).toEqual(body.types);
  });

  it('do not continue a series that is known to be complete', async () => {
    await own(potter(7));
    const { body } = await get(suggest, '/api/openlibrary/suggestions');
    expect(body.types.saga_continuation).toBe(0);
  });
});

describe('discovering a series', () => {
  const ask = (query: string) => get(discover, `/api/series/discover?${query}`);

  it('finds its books by every name the catalogue knows, and tells which are owned', async () => {
    await own({ title: 'Dune', author: 'Frank Herbert', saga: 'Dune' });
    const { body } = await ask('series_name=dune&author=Herbert');
    expect(body).toMatchObject({
      series_name: 'dune',
      author: 'Herbert',
      search_terms_used: expect.arrayContaining(['Dune']),
    });
    expect(body).not.toHaveProperty('degraded');
    expect(body.statistics).toMatchObject({ total_discovered: 6, owned_count: 1, completion_percentage: 17 });
    const [first] = body.books.related;
    expect(first).toEqual({
      ol_key: expect.any(String),
      title: expect.any(String),
      author: 'Frank Herbert',
      first_publish_year: expect.any(Number),
      isbn: expect.any(String),
      cover_url: expect.any(String),
      number_of_pages: expect.any(Number),
      publisher: expect.any(String),
      category: 'roman',
      volume_number: null,
      book_type: 'related',
      relevance_score: 38,
      is_owned: expect.any(Boolean),
      edition_count: 2,
    });
    expect(body.recommendations.highly_rated.every((book: { is_owned: boolean }) => !book.is_owned)).toBe(true);
  });

  it('asks with at most five terms, fifty results each', async () => {
    const before = openLibrary().asked.length;
    const { body } = await ask(`series_name=${encodeURIComponent("L'attaque des titans : coffret")}`);
    expect(body.search_terms_used.length).toBeGreaterThan(1);
    expect(body.search_terms_used.length).toBeLessThanOrEqual(5);
    const asked = openLibrary().asked.slice(before);
    expect(asked).toHaveLength(body.search_terms_used.length);
    expect(new Set(asked.map(({ url }) => url.searchParams.get('limit')))).toEqual(new Set(['50']));
  });

  it('leaves out a term that fails, and says so', async () => {
    openLibrary().behave({ kind: 'garbage' });
    const { status, body } = await ask('series_name=Vagabondages');
    expect([status, body.degraded, body.statistics.total_discovered]).toEqual([200, true, 0]);
  });

  it('refuses an empty name and a missing one', async () => {
    expect((await ask('series_name=')).status).toBe(400);
    expect((await ask('author=x')).status).toBe(422);
  });
});

describe('completing a book', () => {
  const fill = (id: string, who = reader) =>
    answer(enrich(who.ask(`/api/books/${id}/enrich`, { method: 'POST' }), withParams({ book_id: id })));

  it('fills what is empty, leaves the rest, and tells what it filled', async () => {
    const [book] = await own({
      title: 'Neuromancer',
      author: 'William Gibson',
      publisher: 'Mon éditeur',
      current_page: 3,
    });
    const { status, body } = await fill(book.id);
    expect(status).toBe(200);
    expect(body.fields_updated).toEqual(['cover_url', 'isbn', 'publication_year', 'total_pages']);
    expect(body.book).toMatchObject({
      title: 'Neuromancer',
      publisher: 'Mon éditeur',
      publication_year: 1984,
      total_pages: 319,
      updated_at: expect.any(String),
    });
    const again = await fill(book.id);
    expect(again.body).toMatchObject({ fields_updated: [], book: body.book });
  });

  it('leaves the pages alone when the reader is past them', async () => {
    const [book] = await own({ title: 'Neuromancer', author: 'William Gibson', current_page: 500 });
    expect((await fill(book.id)).body.book).toMatchObject({ total_pages: null, current_page: 500 });
  });

  it('answers 404 for a book that Open Library does not know, and for another reader’s', async () => {
    const [book] = await own({ title: 'Jamais écrit', author: 'Personne du tout' });
    expect((await fill(book.id)).status).toBe(404);
    expect(await fill(book.id, await aReader())).toMatchObject({ status: 404, body: { detail: 'Livre introuvable' } });
    expect((await fill('nonsense')).status).toBe(404);
  });

  it('answers 503 when Open Library fails, and changes nothing', async () => {
    const [book] = await own({ title: 'Pluto jamais vu', author: 'Urasawa' });
    openLibrary().behave({ kind: 'limited', retryAfter: 7 });
    const { status, headers } = await fill(book.id);
    expect([status, headers.get('retry-after')]).toEqual([503, '7']);
  });
});
