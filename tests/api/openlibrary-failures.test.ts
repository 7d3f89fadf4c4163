import { GET as listBooks, POST as addBook } from '@/app/api/books/route';
import { POST as importWork } from '@/app/api/openlibrary/import/route';
import { GET as recommend } from '@/app/api/openlibrary/recommendations/route';
import { GET as search } from '@/app/api/openlibrary/search/route';
import { GET as suggest } from '@/app/api/openlibrary/suggestions/route';
import { OpenLibraryAnswerModel } from '@/models/openlibrary-answer';
import { age, freshPace, freshStart } from '../openlibrary/fresh-start';
import { startStandIn, type Mode, type StandIn } from '../openlibrary/stand-in';
import { withStandIn } from '../openlibrary/with-stand-in';
import { KNOWN } from '../support/known-works';
import { aReader, answer, type Reader } from '../support/request';

const openLibrary = withStandIn();
let reader: Reader;
let sequence = 0;

beforeAll(async () => {
  reader = await aReader();
  await answer(addBook(reader.ask('/api/books', { method: 'POST', body: { title: 'Dune', author: 'Frank Herbert' } })));
});
beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  await freshStart();
});

const find = (q: string) => answer(search(reader.ask(`/api/openlibrary/search?q=${encodeURIComponent(q)}`)));
const unseen = () => `dune ${++sequence}`;

const timed = async <T>(work: Promise<T>) => {
  const start = performance.now();
  const result = await work;
  return { result, seconds: (performance.now() - start) / 1000 };
};

/** Somebody else’s machine, whom nobody here has anything to ask. */
let stranger: StandIn;
beforeAll(async () => void (stranger = await startStandIn()));
afterAll(() => stranger.close());

const BAD: [string, Mode | (() => Mode)][] = [
  ['refuses with 403 and a page', { kind: 'forbidden' }],
  ['refuses with 429', { kind: 'limited' }],
  ['fails with 500', { kind: 'fault' }],
  ['sends a page where JSON was due', { kind: 'garbage' }],
  ['sends JSON of another shape', { kind: 'misshapen' }],
  ['sends more than anybody reads', { kind: 'oversized' }],
  ['sends elsewhere', () => ({ kind: 'elsewhere', location: `${stranger.url}/search.json?q=dune` })],
  ['sends in circles', { kind: 'looping' }],
  ['stops half way', { kind: 'cut' }],
  ['drops connections', { kind: 'down' }],
];

describe.each(BAD)('while Open Library %s', (_what, which) => {
  const misbehave = () => openLibrary().behave(typeof which === 'function' ? which() : which);
  beforeEach(misbehave);

  it('a search says so at once, in French, and when to try again', async () => {
    const { result, seconds } = await timed(find(unseen()));
    expect(result).toMatchObject({ status: 503, body: { detail: expect.stringContaining('Open Library') } });
    expect(Number(result.headers.get('retry-after'))).toBe(60);
    expect(seconds).toBeLessThan(9);
  });

  it('what only enriches answers with what it has', async () => {
    const { status, body } = await answer(recommend(reader.ask('/api/openlibrary/recommendations')));
    expect(status).toBe(200);
    expect(body).toMatchObject({ recommendations: [], degraded: true, based_on: { collection_size: 1 } });
  });

  it('an answer of before stands in, and tells its age', async () => {
    openLibrary().behave({ kind: 'ok' });
    const q = unseen();
    const before = await find(q);
    await age(2 * 24 * 60 * 60 * 1000);
    await freshPace();
    misbehave();
    const { status, body } = await find(q);
    expect(status).toBe(200);
    expect(body).toEqual({ ...before.body, stale_seconds: expect.any(Number) });
    expect(body.stale_seconds).toBeGreaterThanOrEqual(2 * 24 * 60 * 60);
  });

  it('a work cannot be brought, which is said; nothing of it is kept', async () => {
    const body = { ol_key: KNOWN.work, category: 'roman' };
    const refused = await answer(importWork(reader.ask('/api/openlibrary/import', { method: 'POST', body })));
    expect(refused).toMatchObject({ status: 503, body: { detail: expect.stringContaining('Open Library') } });
    expect(await OpenLibraryAnswerModel.countDocuments()).toBe(0);
    expect((await answer(listBooks(reader.ask('/api/books')))).body).toMatchObject([{ title: 'Dune' }]);
    expect(stranger.asked).toEqual([]);
  });

  it('the reader’s own books come as ever', async () => {
    const { result, seconds } = await timed(answer(listBooks(reader.ask('/api/books'))));
    expect(result.body).toHaveLength(1);
    expect(seconds).toBeLessThan(9);
  });
});

describe('a pause that Open Library asks for', () => {
  it('stops everything for as long as it says', async () => {
    openLibrary().behave({ kind: 'limited', retryAfter: 7 });
    expect((await find(unseen())).headers.get('retry-after')).toBe('7');
    openLibrary().behave({ kind: 'ok' });
    const before = openLibrary().asked.length;
    const second = await find(unseen());
    expect(second.status).toBe(503);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(4);
    expect(openLibrary().asked).toHaveLength(before);
  });

  it('ends by itself', async () => {
    openLibrary().behave({ kind: 'limited', retryAfter: 1 });
    expect((await find(unseen())).status).toBe(503);
    openLibrary().behave({ kind: 'ok' });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await find(unseen())).status).toBe(200);
  });

  it('may be given as a date', async () => {
    openLibrary().behave({ kind: 'limited', retryAfter: new Date(Date.now() + 30_000).toUTCString() });
    const wait = Number((await find(unseen())).headers.get('retry-after'));
    expect(wait).toBeGreaterThan(26);
    expect(wait).toBeLessThanOrEqual(31);
  });
});

it('tries a passing failure once more', async () => {
  openLibrary().behave({ kind: 'fault' }, { times: 1 });
  const before = openLibrary().asked.length;
  expect((await find(unseen())).status).toBe(200);
  expect(openLibrary().asked.length - before).toBe(2);
});

it('stops asking what is down, and asks again when it is back', async () => {
  openLibrary().behave({ kind: 'garbage' });
  for (let i = 0; i < 5; i++) {
    await find(unseen());
  }
  const before = openLibrary().asked.length;
  const { result, seconds } = await timed(find(unseen()));
  expect(result.status).toBe(503);
  expect(seconds).toBeLessThan(5);
  expect(openLibrary().asked).toHaveLength(before);
  openLibrary().behave({ kind: 'ok' });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect((await find(unseen())).status).toBe(200);
}, 15_000);

it('an answer that is late is an answer', async () => {
  openLibrary().behave({ kind: 'slow', milliseconds: 2000 });
  const { result, seconds } = await timed(find(unseen()));
  expect([result.status, seconds > 2]).toEqual([200, true]);
});

const ENDLESS: [string, Mode][] = [
  ['hangs', { kind: 'hanging' }],
  ['sends an answer that never ends, a sign at a time', { kind: 'dripping' }],
];

describe.each(ENDLESS)('while Open Library %s', (_what, mode) => {
  beforeEach(() => openLibrary().behave(mode));

  it('a search waits ten seconds, no more, and leaves no socket behind', async () => {
    const all = Array.from({ length: 20 }, () => timed(find(unseen())));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const local = await timed(answer(listBooks(reader.ask('/api/books'))));
    const results = await Promise.all(all);
    expect(local.seconds).toBeLessThan(5);
    for (const { result, seconds } of results) {
      expect(result.status).toBe(503);
      expect(Number(result.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(20);
    }
    // Idle connections are kept for a few seconds, as after any request.
    for (let i = 0; i < 20 && openLibrary().openSockets() > 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 500));
    expect(openLibrary().openSockets()).toBe(0);
  }, 30_000);

  it('suggestions wait three seconds, no more', async () => {
    const { result, seconds } = await timed(answer(suggest(reader.ask('/api/openlibrary/suggestions'))));
    expect(result).toMatchObject({ status: 200, body: { suggestions: [], degraded: true } });
    expect(seconds).toBeGreaterThan(2.5);
    expect(seconds).toBeLessThan(9);
  });

  it('an answer of before stands in after three seconds', async () => {
    openLibrary().behave({ kind: 'ok' });
    const q = unseen();
    await find(q);
    await age(2 * 24 * 60 * 60 * 1000);
    openLibrary().behave(mode);
    const { result, seconds } = await timed(find(q));
    expect(result).toMatchObject({ status: 200, body: { stale_seconds: expect.any(Number) } });
    expect(seconds).toBeLessThan(9);
  });
});
