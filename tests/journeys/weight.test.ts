import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';
import { DESKTOP, visit } from './support/visit';

/** Above what an empty page of the framework ships: a promise to readers on phones. */
const BUDGET_BYTES = 60_000;

const build = path.resolve(__dirname, '../../.next');

/** The framework's own files, as the build names them: every page ships these, an empty one too. */
const frameworkFiles = (): string[] =>
  JSON.parse(readFileSync(path.join(build, 'build-manifest.json'), 'utf8')).rootMainFiles;

const weightOf = (content: Buffer | string) => gzipSync(content).length;

/** What the page's scripts weigh, compressed, in bytes by address, without the framework's own. */
const scriptsOf = async (page: Page, open: () => Promise<unknown>): Promise<Map<string, number>> => {
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await open();
  await page.waitForLoadState('networkidle');
  const weights = new Map<string, number>();
  const framework = frameworkFiles();
  for (const answer of answers) {
    const { pathname } = new URL(answer.url());
    if (answer.request().resourceType() !== 'script' || framework.includes(pathname.replace('/_next/', ''))) continue;
    weights.set(pathname, weightOf(await answer.body()));
  }
  return weights;
};

const PAGES: [string, (bookId: string) => string][] = [
  ['the library', () => '/library'],
  ['books to select', () => '/library?select=1'],
  ['the series of the library', () => '/library?view=series'],
  ['a book', (id) => `/books/${id}`],
  ['the form of a book', (id) => `/books/${id}/edit`],
  ['a reading of a book', (id) => `/books/${id}/readings/1`],
  ['a new book', () => '/books/new?by=hand'],
  ['a work to add', () => '/books/new?q=dune'],
  ['a work out of reach', () => '/works/OL893415W'],
  ['the history of a book', (id) => `/books/${id}/history`],
  ['what comes next', () => '/next'],
  ['the loans', () => '/loans'],
  ['the wishes', () => '/wishes'],
  ['the bin', () => '/bin'],
  ['what to take along', () => '/export'],
  ['imports', () => '/import'],
  ['what is to discover', () => '/discover'],
  ['what is ignored', () => '/discover/ignored'],
  ['results of a search', () => '/search?q=dune'],
  ['the proposals of series', () => '/library/series-scan'],
  ['the profile', () => '/profile'],
  ['goals and the picture of a year', () => '/profile/years/2026'],
  ['passkeys and sessions', () => '/profile/security'],
  ['the deletion of an account', () => '/profile/delete'],
  ['the first page', () => '/'],
  ['the page of a saga', () => '/sagas/dune'],
  ['the covers of a long saga', () => '/sagas/one-piece?view=covers'],
  ['a volume', () => '/sagas/dune/2'],
  ['an author', () => '/authors/frank-herbert'],
];

describe('a signed-in reader is sent little script', () => {
  let booktime: Booktime;
  let reader: Reader;
  let id: string;
  beforeAll(async () => {
    booktime = await startBooktime({ OPENLIBRARY_URL: 'http://127.0.0.1:9' });
    reader = await aReader(booktime.origin);
    const readings = [{ finished: '2019' }];
    ({ id } = await addBook(booktime.origin, reader, {
      title: 'Dune',
      author: 'Frank Herbert',
      saga: 'Dune',
      readings,
    }));
  });
  afterAll(() => booktime.remove());

  it.each(PAGES)(
    `with %s: at most ${BUDGET_BYTES / 1000} kB`,
    async (_name, addressOf) =>
      void (await visit({ at: () => booktime, as: () => reader, ...DESKTOP }, async ({ page, context }) => {
        // By which pages for everybody know that they have a reader before them.
        await context.addCookies([{ name: 'booktime_reader', value: '1', url: booktime.origin }]);
        const weights = await scriptsOf(page, () => page.goto(addressOf(id)));
        expect(weights.size).toBeGreaterThan(0);
        const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
        const heaviest = [...weights].sort(([, a], [, b]) => b - a).map(([file, weight]) => `${weight} ${file}`);
        expect(total > BUDGET_BYTES ? [total, ...heaviest] : []).toEqual([]);
      })()),
  );
});
