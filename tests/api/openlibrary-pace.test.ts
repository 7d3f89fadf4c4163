import { GET as search } from '@/app/api/openlibrary/search/route';
import { createTurnstile } from '@/lib/openlibrary/turnstile';
import { OpenLibraryAnswerModel } from '@/models/openlibrary-answer';
import { OpenLibraryPaceModel } from '@/models/openlibrary-pace';
import { age, freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer, type Reader } from '../support/request';

const openLibrary = withStandIn();
let reader: Reader;

beforeAll(async () => {
  reader = await aReader();
});
beforeEach(async () => {
  openLibrary().behave({ kind: 'ok' });
  openLibrary().asked.length = 0;
  await freshStart();
});

const find = (q: string) => answer(search(reader.ask(`/api/openlibrary/search?q=${encodeURIComponent(q)}`)));

/** No stretch of time holds more requests than a burst and what the rate adds, give or take one that was held up. */
const expectAllowedRate = (times: number[], rate: number, burst: number) => {
  times.forEach((start, i) => {
    times.slice(i).forEach((end, n) => {
      expect(n + 1).toBeLessThanOrEqual(burst + rate * ((end - start) / 1000) + 1);
    });
  });
};

// How long they take is a measure of the machine: «npm run measure:openlibrary» reports it.
it('serves five searches in a row without a pause between them', async () => {
  openLibrary().behave({ kind: 'slow', milliseconds: 200 });
  for (const q of ['dune', 'fondation', 'astérix', 'naruto', 'tintin']) expect((await find(q)).status).toBe(200);
  const { due } = (await OpenLibraryPaceModel.findOne({}).lean())!;
  // Five turns were taken, each of them at once: the burst is not used up beyond its end.
  expect(due.getTime() - Date.now()).toBeLessThanOrEqual((5 * 1000) / 3);
  expect(openLibrary().asked).toHaveLength(5);
});

it('gives two hundred readers results or a clear refusal, and never sends more than is allowed', async () => {
  const results = await Promise.all(Array.from({ length: 200 }, (_, i) => find(`foule ${i}`)));
  const served = results.filter(({ status }) => status === 200);
  const refused = results.filter(({ status }) => status === 503);
  expect(served.length + refused.length).toBe(200);
  // The burst at least; how many more come in time is a measure of the machine.
  expect(served.length).toBeGreaterThanOrEqual(5);
  for (const { body, headers } of refused) {
    expect(body.detail).toEqual(expect.any(String));
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const times = openLibrary().asked.map(({ at }) => at);
  expect(times.length).toBe(served.length);
  expectAllowedRate(times, 3, 5);
}, 60_000);

it('shares its pace with the other processes of the site', async () => {
  const [one, other] = [createTurnstile(), createTurnstile()];
  const times: number[] = [];
  const pass = (through: typeof one) =>
    through(async () => times.push(performance.now()), {
      deadline: Date.now() + 5000,
      signal: AbortSignal.timeout(6000),
      isBackground: false,
    }).catch(() => null);
  await Promise.all(Array.from({ length: 30 }, (_, i) => pass(i % 2 ? one : other)));
  expect(times.length).toBeGreaterThanOrEqual(6);
  expect(times.length).toBeLessThanOrEqual(21);
  expectAllowedRate(
    times.sort((a, b) => a - b),
    3,
    5,
  );
}, 15_000);

it('asks once for what many ask at the same time', async () => {
  openLibrary().behave({ kind: 'slow', milliseconds: 200 });
  const results = await Promise.all(Array.from({ length: 50 }, () => find('Dune')));
  expect(results.every(({ status, body }) => status === 200 && body.total_found === 6)).toBe(true);
  expect(openLibrary().asked).toHaveLength(1);
});

describe('what is kept', () => {
  const kept = () => OpenLibraryAnswerModel.find({}).lean();
  const HOUR = 60 * 60 * 1000;

  it('is not asked for again, whoever asks', async () => {
    await find('Dune');
    const other = await aReader();
    await answer(search(other.ask('/api/openlibrary/search?q=Dune')));
    expect(openLibrary().asked).toHaveLength(1);
  });

  it('stays fresh for a day, and for an hour when nothing was found', async () => {
    await find('Dune');
    await find('rien de tel');
    const spans = (await kept()).map(({ fetched_at, fresh_until }) => fresh_until.getTime() - fetched_at.getTime());
    expect(spans.sort((a, b) => a - b)).toEqual([HOUR, 24 * HOUR]);
  });

  it('is asked for again when it is too old, and is then told without an age', async () => {
    await find('Dune');
    await age(25 * HOUR);
    const { body } = await find('Dune');
    expect(body).not.toHaveProperty('stale_seconds');
    expect(openLibrary().asked).toHaveLength(2);
  });

  it('is forgotten by the database one day', async () => {
    await find('Dune');
    const indexes = await OpenLibraryAnswerModel.collection.indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expires_at: 1 }, expireAfterSeconds: 0 }));
    expect(await OpenLibraryPaceModel.countDocuments({})).toBe(1);
  });

  it('holds only what is read', async () => {
    await find('Dune');
    const [answerKept] = await kept();
    expect(answerKept!.body).not.toContain('documentation_url');
    expect(JSON.parse(answerKept!.body).docs).toHaveLength(6);
  });
});
