import { addBook, aReader, type Reader } from './support/reader';
import { startBooktime, type Booktime } from './support/booktime';
import { searchField, untilAlive } from './support/steps';
import { DESKTOP, visit } from './support/visit';

let booktime: Booktime;
beforeAll(async () => {
  // Only the process that keeps the data knows when a page is still true.
  booktime = await startBooktime({}, { embedded: true });
});
afterAll(() => booktime.remove());

type Asked = { path?: string; token?: string; headers?: Record<string, string> };

const at = ({ token }: Reader) => {
  const get = async ({ path = '/library', token: other = token, headers = {} }: Asked = {}) => {
    const response = await fetch(booktime.origin + path, {
      redirect: 'manual',
      headers: { cookie: `booktime_session=${other}; booktime_reader=1`, ...headers },
    });
    const policy = response.headers.get('content-security-policy') ?? '';
    return { status: response.status, response, text: await response.text(), isKept: !policy.includes('nonce-') };
  };
  const send = (method: string, path: string, body?: unknown) =>
    fetch(booktime.origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { get, send };
};

const aReaderOf = async (...titles: string[]) => {
  const reader = await aReader(booktime.origin);
  const ids: string[] = [];
  for (const title of titles)
    ids.push((await addBook(booktime.origin, reader, { title, author: 'Émile Zola', status: 'to_read' })).id);
  return { reader, ids, ...at(reader) };
};

/** What a page shows; its scripts say it again, in an order that is another each time. */
const shown = (html: string) => /<main.*<\/main>/s.exec(html)?.[0].replaceAll(/nonce="[^"]*"/g, '');

describe('the library of a reader who changes nothing', () => {
  it('is the same page again, in each encoding, and runs the scripts that it came with', async () => {
    const { get } = await aReaderOf('Nana', 'Germinal');
    const first = await get();
    expect([first.status, first.isKept]).toEqual([200, false]);
    const again = await get();
    expect([again.status, again.isKept, again.text]).toEqual([200, true, first.text]);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { response, text } = await get({ headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(text).toBe(first.text);
    }
    const said = ({ response }: typeof first) =>
      ['content-type', 'cache-control', 'vary'].map((name) => response.headers.get(name));
    expect(said(again)).toEqual(said(first));
    expect(again.response.headers.get('cache-control')).toContain('no-store');
    expect(again.response.headers.get('x-request-id')).not.toBe(first.response.headers.get('x-request-id'));
  });

  describe('in a browser', () => {
    let reader: Reader;
    beforeAll(async () => {
      ({ reader } = await aReaderOf('Nana'));
    });

    it(
      'works as it did the first time',
      visit({ at: () => booktime, as: () => reader, ...DESKTOP }, async ({ page }) => {
        // The first visits leave cookies: what is sent again is the page of a browser that has them.
        for (let visits = 0; visits < 3; visits++) await page.goto('/library');
        for (let visits = 0; visits < 2; visits++) {
          const headers = await (await page.goto('/library'))?.allHeaders();
          expect(headers?.['content-security-policy']).toContain("'sha256-");
          expect(headers?.['content-security-policy']).not.toContain('nonce-');
          await page.getByRole('link', { name: /Nana/ }).first().waitFor();
        }
        await untilAlive(page);
        await searchField(page).fill('nana');
        await page.getByRole('option', { name: /Nana/ }).waitFor();
      }),
    );
  });
});

describe('the library of a reader who changes something', () => {
  it('has it at once, whatever it is and whichever way it is shown', async () => {
    const { get, send, ids } = await aReaderOf('Nana', 'Germinal', 'La Terre');
    const views = [
      '/library',
      '/library?view=series',
      '/library?layout=list',
      '/library?status=to_read',
      '/library?sort=title',
    ];
    const changes: [string, () => Promise<Response>][] = [
      ['a book added', () => send('POST', '/api/books', { title: 'La Curée', author: 'Émile Zola' })],
      ['a title', () => send('PUT', `/api/books/${ids[0]}`, { title: 'Nana, annotée' })],
      ['a status', () => send('PUT', `/api/books/${ids[0]}`, { status: 'reading' })],
      ['several at once', () => send('POST', '/api/books/bulk', { book_ids: ids, action: 'add_tag', tag: 'prêt' })],
      ['a saga', () => send('PUT', `/api/books/${ids[1]}`, { saga: 'Les Rougon-Macquart', volume_number: 13 })],
      ['a book removed', () => send('DELETE', `/api/books/${ids[2]}`)],
    ];
    for (const [what, change] of changes) {
      for (const path of views) await get({ path });
      const { status } = await change();
      expect([what, status]).toEqual([what, 200]);
      // What nobody asked before is made now.
      for (const path of views) {
        const anew = await get({ path, headers: { 'user-agent': `somebody who saw ${what} on ${path}` } });
        expect(shown((await get({ path })).text)).toBe(shown(anew.text));
      }
    }
  }, 120_000);

  it('is nobody’s any more once they are signed out, on that device and no other', async () => {
    const { reader, get, send } = await aReaderOf('Nana');
    await get();
    expect((await get()).isKept).toBe(true);
    const entered = await fetch(`${booktime.origin}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ first_name: reader.firstName, last_name: reader.lastName }),
    });
    const { access_token: other } = await entered.json();
    await get({ token: other });
    expect((await send('DELETE', '/api/auth/sessions')).status).toBe(200);
    expect((await get()).status).toBe(200);
    const ended = await get({ token: other });
    expect([ended.status, ended.text.includes('Nana')]).toEqual([307, false]);
  });

  it('is nobody’s any more once their account is gone', async () => {
    const { reader, get, send } = await aReaderOf('Nana');
    await get();
    expect((await get()).isKept).toBe(true);
    const names = { first_name: reader.firstName, last_name: reader.lastName };
    expect((await send('DELETE', '/api/auth/me', names)).status).toBe(200);
    expect((await get()).text).not.toContain('Nana');
  });
});

describe('two readers', () => {
  it('never see each other’s library, whatever they say beside their cookie', async () => {
    const [one, other] = [await aReaderOf('Nana'), await aReaderOf('Moby Dick')];
    for (let i = 0; i < 2; i++) {
      expect((await one.get()).text).toContain('Nana');
      const theirs = await other.get({ headers: { authorization: `Bearer ${one.reader.token}` } });
      expect([theirs.text.includes('Moby Dick'), theirs.text.includes('Nana')]).toEqual([true, false]);
    }
    const nobody = await fetch(`${booktime.origin}/library`, { redirect: 'manual' });
    expect(nobody.status).toBe(307);
  });

  it('each have their language and their colours', async () => {
    const { get } = await aReaderOf('Nana');
    const asked = (headers: Record<string, string>) => get({ headers });
    for (let i = 0; i < 2; i++) {
      expect((await asked({ 'accept-language': 'en' })).text).toContain('lang="en"');
      expect((await asked({ 'accept-language': 'fr' })).text).toContain('lang="fr"');
    }
  });
});
