import type { Endpoint } from '@/lib/http/endpoint';
import { operations } from '@/lib/http/registry';
import { asking, type Belonging, namesIn } from '../support/asking';
import { startBesideOpenLibrary } from './support/beside-open-library';
import { expectGuarded, OVER_HTTPS } from './support/guarded';
import { addBook, aReader, importFile, type Reader } from './support/reader';
import { until } from './support/until';

/** What is refused, for the examples of the document are of another reader, another book, another moment. */
const REFUSED: Record<string, string> = {
  'DELETE /api/auth/me': 'the names of another',
  'POST /api/auth/login': 'a name of nobody',
  'POST /api/auth/passkey': 'signed by no passkey',
  'POST /api/auth/passkey/options': 'an account without a passkey',
  'POST /api/auth/passkeys': 'made by no device',
  'PUT /api/auth/passkeys/{passkey_id}': 'no passkey',
  'DELETE /api/auth/passkeys/{passkey_id}': 'no passkey',
  'POST /api/auth/recovery': 'an invented code',
  'POST /api/auth/recovery-codes': 'an account without a passkey',
  'POST /api/books/{book_id}/buy': 'a book that is owned',
  'POST /api/books/{book_id}/enrich': 'a book that the Open Library of tests does not know',
  'POST /api/books/{book_id}/restore': 'a book that is not in the bin',
  'POST /api/books/{book_id}/return': 'a book that is not lent',
  'DELETE /api/goals/{year}': 'no goal',
  'POST /api/imports/{import_id}/undo': 'an import that was not applied',
  'POST /api/sagas/{saga_name}/toggle-tome-status': 'a volume that is not there',
};

const ELSEWHERE = { origin: 'https://elsewhere.example' };
const ROWS = 'Title,Author\nLe Horla,Maupassant\n';

const named = ({ method, path }: Endpoint) => `${method} ${path}`;

/** Other sites may read it, and none may have a browser send a session along. */
const expectOpenToTokens = ({ headers }: Response) => {
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.has('access-control-allow-credentials')).toBe(false);
};

describe('what every operation of the API tells browsers', () => {
  let site: Awaited<ReturnType<typeof startBesideOpenLibrary>>;
  let origin: string;
  beforeAll(async () => {
    site = await startBesideOpenLibrary();
    ({ origin } = site.booktime);
  });
  afterAll(() => site.remove());

  const ask = async ({ token }: Reader, method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(origin + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return response.json();
  };

  /** What an operation is about beside a book, made when it is. */
  const MADE: Record<string, (reader: Reader, book: string) => Promise<string>> = {
    import_id: async (reader) => {
      const id = await importFile(origin, reader, ROWS);
      await until(async () => !(await ask(reader, 'GET', `/api/imports/${id}`)).is_working);
      return id;
    },
    session_id: async (reader) => (await ask(reader, 'GET', '/api/auth/sessions'))[0].id,
    change_id: async (reader, book) => {
      await ask(reader, 'PUT', `/api/books/${book}`, { status: 'reading' });
      return (await ask(reader, 'GET', `/api/books/${book}/history`))[0].id;
    },
    ignored_id: async (reader) =>
      (await ask(reader, 'POST', '/api/suggestions/ignored', { kind: 'saga', key: 'Bleach' })).id,
    undo_token: async (reader, book) =>
      (await ask(reader, 'POST', '/api/books/bulk', { book_ids: [book], action: 'add_tag', tag: 'été' })).undo,
  };

  /** A reader who has what an operation asks for. */
  const whoHas = async ({ path }: Endpoint): Promise<{ reader: Reader; own: Belonging }> => {
    const reader = await aReader(origin);
    const book = { title: 'Tome 1', author: 'Eiichiro Oda', saga: 'One Piece', volume_number: 1 };
    const { id: bookId } = await addBook(origin, reader, book);
    const made: Record<string, string> = { passkey_id: 'none' };
    for (const [name, make] of Object.entries(MADE))
      if (path.includes(`{${name}}`)) made[name] = await make(reader, bookId);
    return { reader, own: { bookId, saga: book.saga, author: book.author, made } };
  };

  const send = async (endpoint: Endpoint, { token }: Reader, own: Belonging) => {
    const { method, path, body } = asking(endpoint, own);
    const sent = endpoint.upload ? ROWS : body === undefined ? undefined : JSON.stringify(body);
    const type = endpoint.upload ? 'text/csv' : 'application/json';
    const headers = { ...ELSEWHERE, ...OVER_HTTPS, authorization: `Bearer ${token}`, 'content-type': type };
    return fetch(origin + path, { method, headers, ...(sent !== undefined && { body: sent }) });
  };

  it('is told without a session', async () => {
    for (const { endpoint } of operations) {
      const made = Object.fromEntries(namesIn(endpoint).map((name) => [name, 'x']));
      const { method, path } = asking(endpoint, { bookId: 'x', saga: 'x', author: 'x', made });
      const response = await fetch(origin + path, { method, headers: ELSEWHERE });
      expectGuarded(response);
      expectOpenToTokens(response);
      await response.arrayBuffer();
    }
  });

  it('is told with a token from elsewhere, over https, with whatever is answered', async () => {
    const refused: string[] = [];
    const types = new Set<string | null>();
    for (const { endpoint } of operations) {
      const { reader, own } = await whoHas(endpoint);
      const response = await send(endpoint, reader, own);
      expectGuarded(response, { isHttps: true });
      expectOpenToTokens(response);
      types.add(response.headers.get('content-type'));
      if (response.status >= 400) refused.push(named(endpoint));
      await response.arrayBuffer();
    }
    expect(refused.sort()).toEqual(Object.keys(REFUSED).sort());
    expect([...types].sort()).toEqual(['application/json', 'application/zip', 'image/png', 'text/csv; charset=utf-8']);
  }, 120_000);
});
