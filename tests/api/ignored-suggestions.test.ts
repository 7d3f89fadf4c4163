import { GET as recommend } from '@/app/api/openlibrary/recommendations/route';
import { GET as suggest } from '@/app/api/openlibrary/suggestions/route';
import { suggestForSagas } from '@/lib/discover/saga-suggestions.service';
import { freshPace, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { booksOf } from '../support/books';
import { aReader, answer } from '../support/request';
import { suggestionsOf } from '../support/suggestions';

const openLibrary = withStandIn();

beforeAll(async () => {
  await aReader();
  await freshStart();
});
beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  await freshPace();
});

type Work = { ol_key: string; title: string; author: string };

const setup = async () => {
  const reader = await aReader();
  const recommended = async (): Promise<Work[]> =>
    (await answer(recommend(reader.ask('/api/openlibrary/recommendations')))).body.recommendations;
  const suggested = async (type: string): Promise<{ saga?: string; ol_key: string }[]> => {
    const { body } = await answer(suggest(reader.ask('/api/openlibrary/suggestions')));
    return body.suggestions.filter((suggestion: { type: string }) => suggestion.type === type);
  };
  return { reader, recommended, suggested, books: booksOf(reader), suggestions: suggestionsOf(reader) };
};

const ignoring = ({ ol_key: key, title, author }: Work) => ({ kind: 'work', key, title, author });
const work = (number: number, more = {}) => ({ kind: 'work', key: `/works/OL${number}W`, ...more });

describe('what a reader ignores', () => {
  it('is listed, the latest first, until it is to be proposed again', async () => {
    const { suggestions } = await setup();
    expect((await suggestions.ignored()).body).toEqual([]);
    const { status, body } = await suggestions.ignore(work(1, { title: 'Dune', author: 'Frank Herbert' }));
    expect([status, body]).toEqual([
      200,
      {
        id: expect.any(String),
        kind: 'work',
        key: '/works/OL1W',
        title: 'Dune',
        author: 'Frank Herbert',
        ignored_at: expect.any(String),
      },
    ]);
    await suggestions.ignore({ kind: 'saga', key: 'Astérix' });
    const { body: listed } = await suggestions.ignored();
    expect(listed.map(({ title }: Work) => title)).toEqual(['Astérix', 'Dune']);
    expect((await suggestions.proposeAgain(body.id)).body).toEqual({
      message: expect.stringContaining('« Dune »'),
    });
    expect((await suggestions.proposeAgain(body.id)).status).toBe(404);
    expect((await suggestions.ignored()).body).toHaveLength(1);
  });

  it('is ignored once, however often and however its key is written', async () => {
    const { suggestions } = await setup();
    const answers = await Promise.all(
      ['/works/OL7W', 'OL7W', ' OL7W '].map((key) => suggestions.ignore(work(7, { key }))),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await suggestions.ignored()).body).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined, 422],
    ['another kind', { kind: 'author', key: 'x' }, 422],
    ['no key', { kind: 'saga', key: ' ' }, 422],
    ['a key that is too long', { kind: 'saga', key: 'x'.repeat(1001) }, 422],
    ['a key of no work', { kind: 'work', key: '/books/OL1M' }, 400],
    ['a title that is none', work(1, { title: 3 }), 422],
  ])('is not %s', async (_what, body, status) => {
    const { suggestions } = await setup();
    expect((await suggestions.ignore(body)).status).toBe(status);
    expect((await suggestions.ignored()).body).toEqual([]);
  });

  it('is the reader’s alone', async () => {
    const [one, other] = [await setup(), await setup()];
    const { body } = await one.suggestions.ignore(work(1));
    expect((await other.suggestions.ignored()).body).toEqual([]);
    expect((await other.suggestions.proposeAgain(body.id)).status).toBe(404);
    expect((await one.suggestions.ignored()).body).toHaveLength(1);
  });
});

describe('what is ignored does not come back', () => {
  it('among the works of favourite authors, under its key or another, until it is proposed again', async () => {
    const { books, suggestions, recommended, suggested } = await setup();
    await books.add({ title: 'Un livre', author: 'J. K. Rowling' });
    const [first, second] = await recommended();
    const { body } = await suggestions.ignore(ignoring(first!));
    await suggestions.ignore({ ...ignoring(second!), key: '/works/OL999999W' });
    const keys = [first!.ol_key, second!.ol_key];
    const left = await recommended();
    expect(left).toHaveLength(2);
    for (const { ol_key } of [...left, ...(await suggested('favorite_author'))]) expect(keys).not.toContain(ol_key);
    await suggestions.proposeAgain(body.id);
    expect((await recommended()).map(({ ol_key }) => ol_key)).toContain(first!.ol_key);
  });

  it('among the continuations of sagas', async () => {
    const { books, suggestions, suggested } = await setup();
    const volume = { title: 'Naruto 1', author: 'Masashi Kishimoto', saga: 'Naruto', volume_number: 1 };
    await books.add(volume);
    expect((await suggested('saga_continuation')).map(({ saga }) => saga)).toEqual(['Naruto']);
    await suggestions.ignore({ kind: 'saga', key: 'Naruto' });
    expect(await suggested('saga_continuation')).toEqual([]);
  });
});

describe('what a reader’s sagas lack', () => {
  const blacksad = (number: number, more = {}) => ({
    title: `Blacksad - Tome ${number}`,
    author: 'Juan Díaz Canales',
    category: 'bd',
    saga: 'Blacksad',
    volume_number: number,
    ...more,
  });
  const mine = (number: number) => ({
    title: `Ma saga ${number}`,
    author: 'Moi',
    saga: 'Ma saga',
    volume_number: number,
  });

  it('is the next volume of each that was begun, and the gaps, without Open Library', async () => {
    const { reader, books } = await setup();
    openLibrary().behave({ kind: 'down' });
    await books.add(mine(1));
    await books.add(mine(4));
    for (const volume of [1, 2]) await books.add(blacksad(volume, { status: 'completed' }));
    await books.add(blacksad(4));
    const before = openLibrary().asked.length;
    expect((await suggestForSagas(reader.id)).sagas).toEqual([
      {
        saga: 'Blacksad',
        author: 'Juan Díaz Canales',
        category: 'bd',
        next: { number: 3, title: expect.any(String), read: 2, total: expect.any(Number) },
        missing: [],
      },
      { saga: 'Ma saga', author: 'Moi', category: 'roman', next: null, missing: [2, 3] },
    ]);
    expect(openLibrary().asked).toHaveLength(before);
  });

  it('is left out while it is ignored, for that reader only', async () => {
    const [one, other] = [await setup(), await setup()];
    for (const { books } of [one, other]) for (const volume of [1, 3]) await books.add(mine(volume));
    const { body } = await one.suggestions.ignore({ kind: 'saga', key: 'Ma saga' });
    expect((await suggestForSagas(one.reader.id)).sagas).toEqual([]);
    expect((await suggestForSagas(other.reader.id)).sagas).toHaveLength(1);
    await one.suggestions.proposeAgain(body.id);
    expect((await suggestForSagas(one.reader.id)).sagas).toHaveLength(1);
  });

  it('is one of a series that is spelled in two ways, and ignored under either', async () => {
    const { reader, books, suggestions } = await setup();
    await books.add(blacksad(1, { status: 'completed' }));
    await books.add(blacksad(3, { saga: 'BLACKSAD' }));
    expect((await suggestForSagas(reader.id)).sagas).toMatchObject([{ next: { number: 2 } }]);
    await suggestions.ignore({ kind: 'saga', key: 'Blacksad' });
    expect((await suggestForSagas(reader.id)).sagas).toEqual([]);
  });

  it('is nothing of a saga that is complete, or whose next volume is on the shelf', async () => {
    const { reader, books } = await setup();
    await books.add(mine(1));
    await books.add(blacksad(1, { status: 'completed' }));
    await books.add(blacksad(2));
    expect((await suggestForSagas(reader.id)).sagas).toEqual([]);
  });
});
