import { OpenLibraryAnswerModel } from '@/models/openlibrary-answer';
import { withStandIn } from '../openlibrary/with-stand-in';
import { FOLLOWERS, isQuestion, UNFINISHED_IMPORTS } from '../support/across-readers';
import { monitorCommands, seenCommands, type Filter, type Seen } from '../support/commands';
import { explain, type Explained } from '../support/explain';
import { askEverything } from '../support/operations';
import { askPages } from '../support/pages';
import { aReader, type Reader } from '../support/request';
import { fillRichly } from '../support/rich-library';

withStandIn();
monitorCommands();

const BOOKS = 300;
const OTHERS = 4;
const ANSWERS = 3000;
const A_DAY = 86_400_000;

let reader: Reader;
let seen: Seen[];

beforeAll(async () => {
  reader = await aReader();
  await fillRichly(reader.id, BOOKS);
  for (let i = 0; i < OTHERS; i++) await fillRichly((await aReader()).id, BOOKS);
  // As many answers as a site has: who looks for a few must not read them all.
  const now = new Date();
  await OpenLibraryAnswerModel.insertMany(
    Array.from({ length: ANSWERS }, (_, i) => ({
      ...{ key: `another-${i}`, found: true, body: '{}' },
      ...{ fetched_at: now, fresh_until: now, expires_at: new Date(now.getTime() + A_DAY) },
    })),
  );
  seen = seenCommands();
  await askEverything(reader);
  await askPages(reader);
}, 240_000);

const plain = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

/** A query without its values: as many as there are of these are asked. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null || value instanceof Date) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
};

type Query = { collection: string; filter: Filter; sort?: Filter; limit?: number; skip?: number };

/** Each different one once. What a query then makes of what it finds costs what it found. */
const queries = (): Query[] => {
  const all = seen
    .filter(({ name }) => name !== 'insert')
    .flatMap(({ collection, command: { sort, limit, skip }, targets }) =>
      targets.map((filter = {}): Query => ({
        collection,
        filter,
        ...(sort !== undefined && { sort: plain(sort) as Filter }),
        ...(limit !== undefined && { limit: Number(limit) }),
        ...(skip !== undefined && { skip: Number(skip) }),
      })),
    );
  return [
    ...new Map(all.map((one) => [JSON.stringify(shapeOf({ ...one, is: Object.keys(one.sort ?? {}) })), one])).values(),
  ];
};

/**
 * What no index answers looks through what is this reader's, and at nobody else's: words anywhere in a text, and lists that
 * are a part of a library which one opens now and then.
 */
const WITHIN_ONES_OWN = ['search_text', 'ownership', '$or'];

/** Where all of one's own is looked through, by collection. */
const IS_LOOKED_THROUGH: Record<string, (filter: Filter) => boolean> = {
  books: (filter) => WITHIN_ONES_OWN.some((field) => field in filter),
  ignored_suggestions: () => true,
  // There are ten of them.
  recovery_codes: () => true,
  // Of one book a hundred are kept.
  book_changes: (filter) => 'id' in filter,
  // A file is gone through row by row, beside the same rows of earlier files.
  import_rows: (filter) => 'keys' in filter || !('book_id' in filter),
};

const isWithinOnesOwn = ({ collection, filter }: Query) => IS_LOOKED_THROUGH[collection]?.(filter) ?? false;

type Told = Explained & { query: Query };

/** Who follows a series is looked for among all books, now and then. */
const isCounted = ({ query }: Told) => isQuestion(FOLLOWERS, query.collection, query.filter);

/** The first of an order: an index may have it, and a server that sorts what it found is told from one that need not. */
const isFirstOfAnOrder = ({ sort, limit }: Query) => sort !== undefined && limit !== undefined;

/** All of them, and those of which a server told something: of a collection too small for it to tell, none. */
let all: Told[];
let told: Told[];
const own = new Map<string, number>();

beforeAll(async () => {
  all = await Promise.all(
    queries().map(async ({ collection, ...query }) => ({
      query: { collection, ...query },
      ...(await explain(collection, query)),
    })),
  );
  told = all.filter(({ isTooSmall }) => !isTooSmall);
  // The catalogue is everybody's.
  for (const name of new Set(told.map(({ query }) => query.collection)))
    own.set(name, (await explain(name, { filter: name === 'series' ? {} : { user_id: reader.id } })).returned);
});

it('every query finds what it looks for through an index', () => {
  expect(all.length).toBeGreaterThan(40);
  expect(told.length).toBeGreaterThan(all.length / 2);
  expect(all.some(({ query }) => isQuestion(UNFINISHED_IMPORTS, query.collection, query.filter))).toBe(true);
  // The catalogue is read whole.
  const isWhole = ({ query, examined, returned }: Told) => query.collection === 'series' && examined === returned;
  expect(told.filter((one) => !one.isIndexed && !isWhole(one) && !isCounted(one))).toEqual([]);
});

it('and reads twice of what it returns at most, or what is the reader’s own where no index tells more', () => {
  const most = ({ query, returned, isSorted }: Told) =>
    isWithinOnesOwn(query) || (isSorted && isFirstOfAnOrder(query))
      ? own.get(query.collection)!
      : 2 * Math.max(1, returned);
  expect(told.filter((one) => one.examined > most(one) && !isCounted(one))).toEqual([]);
});

it('the first page of a library is read off an index by the embedded database: no more than it shows', () => {
  const page = told.filter(({ query }) => query.collection === 'books' && query.limit === 20 && query.skip === 0);
  expect(page.length).toBeGreaterThan(0);
  expect(page.filter(({ isSorted, examined }) => (isSorted ? examined > BOOKS * 2 : examined > 20))).toEqual([]);
});
