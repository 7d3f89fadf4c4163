import { startBooktime, type Booktime } from './support/booktime';
import { aReader, booksOf, type Reader } from './support/reader';

const ELSEWHERE = 'https://elsewhere.example';
const OTHERS = [ELSEWHERE, 'null', 'http://localhost.elsewhere.example'];

/** What a form of a page says by itself, as whoever sends it without script would. */
const hiddenFields = (html: string, button: string) => {
  const form = html.match(/<form\b[^]*?<\/form>/g)?.find((found) => found.includes(button)) ?? '';
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  const attribute = (input: string, name: string) =>
    (new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const);
};

describe('a form that another site sends with a reader’s cookie', () => {
  let booktime: Booktime;
  let reader: Reader;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
  });
  afterAll(() => booktime.remove());

  const cookie = () => `booktime_session=${reader.token}`;
  const get = async (path: string) => fetch(booktime.origin + path, { headers: { cookie: cookie() } });
  const send = (path: string, fields: readonly (readonly [string, string | File])[], origin: string) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const headers = { cookie: cookie(), origin };
    return fetch(booktime.origin + path, { method: 'POST', redirect: 'manual', headers, body });
  };

  it('brings no file to its imports', async () => {
    const file = new File(['Title,Author\nLe Horla,Maupassant\n'], 'books.csv', { type: 'text/csv' });
    const bring = (origin: string) => send('/import-file', [['file', file]], origin);
    const imports = async () => (await get('/api/imports')).json();
    for (const origin of OTHERS) {
      const { status, headers } = await bring(origin);
      expect([status, headers.get('location')]).toEqual([303, '/sign-in?next=/import']);
    }
    expect(await imports()).toEqual([]);
    expect((await bring(booktime.origin)).headers.get('location')).toMatch(/^\/import\/[\w-]+$/);
    expect(await imports()).toHaveLength(1);
  });

  it('has no page do anything', async () => {
    const hidden = hiddenFields(await (await get('/books/new?by=hand')).text(), 'Ajouter à ma bibliothèque');
    const book = [['title', 'Nadja'] as const, ['author', 'André Breton'] as const];
    const add = (origin: string) => send('/books/new?by=hand', [...hidden, ...book], origin);
    for (const origin of OTHERS) expect((await add(origin)).status).toBeGreaterThanOrEqual(400);
    expect(await booksOf(booktime.origin, reader)).toEqual([]);
    expect((await add(booktime.origin)).status).toBe(303);
    expect(await booksOf(booktime.origin, reader)).toMatchObject([{ title: 'Nadja' }]);
  });
});
