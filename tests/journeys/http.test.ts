import { startBooktime, type Booktime } from './support/booktime';
import { addBook, aReader, type Reader } from './support/reader';

describe('without a browser', () => {
  let booktime: Booktime;
  let reader: Reader;
  let bookId: string;
  beforeAll(async () => {
    booktime = await startBooktime();
    reader = await aReader(booktime.origin);
    ({ id: bookId } = await addBook(booktime.origin, reader, { title: 'Titre d’essai', author: 'Albert Camus' }));
  });
  afterAll(() => booktime.remove());

  const get = async (path: string, { as, headers, ...init }: { as?: Reader } & RequestInit = {}) => {
    const cookie = as ? { cookie: `booktime_session=${as.token}` } : undefined;
    const response = await fetch(`${booktime.origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...cookie, ...(headers as Record<string, string>) },
    });
    return { response, status: response.status, text: await response.text() };
  };

  it('is a complete French page at the door', async () => {
    const { response, status, text } = await get('/');
    expect(status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(text).toMatch(/<html[^>]* lang="fr"/);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]*BOOKTIME[^<]*<\/title>/);
    expect(response.headers.has('x-powered-by')).toBe(false);
  });

  it.each(['/library', '/library?category=bd&sort=title', '/profile', '/books/new', '/books/none/edit'])(
    'asks a stranger at %s to sign in, and remembers where they were going',
    async (path) => {
      const { response, status } = await get(path);
      expect(status).toBe(307);
      const location = new URL(response.headers.get('location') ?? '', booktime.origin);
      expect(location.origin).toBe(booktime.origin);
      expect(location.pathname).toBe('/sign-in');
      expect(location.searchParams.get('next')).toBe(path);
    },
  );

  it('sends a stranger with a forged session to sign in, too', async () => {
    const [header, claims] = reader.token.split('.');
    const forged = { ...reader, token: `${header}.${claims}.${'A'.repeat(43)}` };
    expect((await get('/library', { as: forged })).status).toBe(307);
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
    expect((await get('/library', { as: { ...reader, token: unsigned } })).status).toBe(307);
    const { status, response } = await get('/api/books', { headers: { authorization: `Bearer ${unsigned}` } });
    expect(status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('shows a reader their books in the HTML itself', async () => {
    const { status, text } = await get('/library', { as: reader });
    expect(status).toBe(200);
    expect(text).toContain('Titre d’essai');
    expect((await get(`/books/${bookId}`, { as: reader })).text).toMatch(/<h1[^>]*>Titre d’essai/);
  });

  it.each(['/nothing-here', '/books', '/api'])('answers 404 where nothing is: %s', async (path) => {
    expect((await get(path, { as: reader })).status).toBe(404);
  });

  it('answers 404 for the book of somebody else, for one that is gone, and for a malformed id', async () => {
    const other = await aReader(booktime.origin);
    for (const path of [`/books/${bookId}`, `/books/${bookId}/edit`, '/books/not-a-uuid']) {
      const { status, text } = await get(path, { as: other });
      expect(status).toBe(404);
      expect(text).not.toContain('Titre d’essai');
    }
    expect((await get(`/api/books/${bookId}`, { headers: { authorization: `Bearer ${other.token}` } })).status).toBe(
      404,
    );
  });

  it('answers 405 with what is allowed for another verb', async () => {
    const { response, status, text } = await get('/api/books', { method: 'PATCH' });
    expect(status).toBe(405);
    expect(response.headers.get('allow')).toMatch(/GET.*POST/);
    expect(JSON.parse(text)).toEqual({ detail: 'Method Not Allowed' });
  });

  it('answers in JSON below /api, even where nothing is', async () => {
    const { response, status, text } = await get('/api/no/such/thing');
    expect(status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(JSON.parse(text)).toEqual({ detail: 'Not Found' });
  });

  it.each([
    ['broken JSON', '{"title":', 422],
    ['a list', '[]', 422],
    ['2 MB', JSON.stringify({ title: 'x'.repeat(2_000_000), author: 'y' }), 413],
    ['an unknown category', JSON.stringify({ title: 'T', author: 'A', category: 'poem' }), 422],
  ])('refuses %s and changes nothing', async (_what, body, expected) => {
    const headers = { authorization: `Bearer ${reader.token}`, 'content-type': 'application/json' };
    const { status, text } = await get('/api/books', { method: 'POST', headers, body });
    expect(status).toBe(expected);
    expect(JSON.parse(text)).toHaveProperty('detail');
    const books = JSON.parse((await get('/api/books', { headers })).text);
    expect(books).toHaveLength(1);
  });

  it('keeps what depends on the reader out of every cache', async () => {
    for (const path of ['/library', `/books/${bookId}`, '/profile', '/api/books']) {
      const { response } = await get(path, { as: reader });
      expect(`${path}: ${response.headers.get('cache-control')}`).toMatch(/no-store/);
    }
  });

  it.each(['br', 'gzip', 'identity'])('sends a page that is kept once to whoever has it, in %s', async (encoding) => {
    const page = (init: RequestInit = {}) =>
      get('/sagas/naruto', { ...init, headers: { 'accept-encoding': encoding, ...(init.headers as object) } });
    const { response, text } = await page();
    const mark = response.headers.get('etag')!;
    expect(text).toMatch(/^<!DOCTYPE html>.*<\/html>$/s);
    expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    // Said by hand: `fetch` would add that nothing kept will do.
    const again = await page({ headers: { 'if-none-match': mark, 'cache-control': 'max-age=0' } });
    expect([again.status, again.text.length]).toEqual([304, 0]);
    expect(again.response.headers.has('content-security-policy')).toBe(false);
    const other = await page({ headers: { 'if-none-match': '"another"', 'cache-control': 'max-age=0' } });
    expect(other.text === text).toBe(true);
    const head = await page({ method: 'HEAD' });
    expect(head.text).toBe('');
    for (const name of ['etag', 'content-length', 'content-type', 'content-security-policy'])
      expect(head.response.headers.get(name)).toBe(response.headers.get(name));
  });

  it('sends each form of a page under a mark of its own', async () => {
    const marks = ['br', 'gzip', 'identity'].map(async (encoding) => {
      const { response } = await get('/sagas/naruto', { headers: { 'accept-encoding': encoding } });
      return response.headers.get('etag');
    });
    expect(new Set(await Promise.all(marks)).size).toBe(3);
  });

  it('compresses what it makes for a request, too', async () => {
    const { response, text } = await get('/library', { as: reader, headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(text).toContain('Titre d’essai');
  });

  it('gives the session as a cookie that scripts cannot read and other sites cannot use', async () => {
    const { response } = await get('/api/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ first_name: reader.firstName, last_name: reader.lastName }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^booktime_session=/);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=1800']) expect(cookie).toContain(attribute);
    const foreign = await get('/api/books', {
      as: reader,
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'T', author: 'A' }),
    });
    expect(foreign.status).toBe(403);
  });
});
