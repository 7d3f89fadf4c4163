import { http, HttpResponse } from 'msw';
import type { changeBook, getBook } from '@/lib/books/books.endpoints';
import { ApiError, call } from '@/lib/http/call';
import { aBook } from '../support/builders';
import { server } from '../support/server';

const ask = (signal?: AbortSignal) =>
  call<typeof getBook>('GET /api/books/{book_id}', { params: { book_id: 'a/b' }, ...(signal && { signal }) });
const answer = (make: () => Response) => server.use(http.get('*/api/books/:id', make));
const refusal = () => ask().catch((error: unknown) => error as ApiError);

describe('what the browser makes of an answer', () => {
  it('takes what the server sends, asked at the right address', async () => {
    const book = aBook();
    let address = '';
    server.use(
      http.get('*/api/books/:id', ({ request }) => {
        address = new URL(request.url).pathname;
        return HttpResponse.json(book);
      }),
    );
    expect(await ask()).toEqual(book);
    expect(address).toBe('/api/books/a%2Fb');
  });

  it('tells a refusal in the words of the server', async () => {
    answer(() => HttpResponse.json({ detail: 'Livre non trouvé' }, { status: 404 }));
    expect(await refusal()).toMatchObject({ name: 'ApiError', status: 404, message: 'Livre non trouvé', fields: {} });
  });

  it('tells which fields were refused', async () => {
    const detail = [{ loc: ['body', 'title'], msg: 'Titre requis', type: 'missing' }];
    answer(() => HttpResponse.json({ detail }, { status: 422 }));
    expect(await refusal()).toMatchObject({ message: 'Titre requis', fields: { title: 'Titre requis' } });
  });

  it.each([
    ['a proxy’s own page', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }), 502],
    ['a refusal without words', () => HttpResponse.json(null, { status: 500 }), 500],
    ['the page of a hotel’s network instead of an answer', () => HttpResponse.html('<h1>Welcome</h1>'), 0],
    ['no answer', () => HttpResponse.error(), 0],
  ])('does not mistake %s for a book', async (_what, make, status) => {
    answer(make);
    expect(await refusal()).toMatchObject({ name: 'ApiError', status, message: '' });
  });

  it('leaves a call that was given up to who gave it up', async () => {
    answer(() => HttpResponse.json(aBook()));
    await expect(ask(AbortSignal.abort('enough'))).rejects.not.toBeInstanceOf(ApiError);
  });
});

describe('what the browser is asked for while a page is left', () => {
  const carriesOn: boolean[] = [];
  const note = ({ request }: { request: Request }) => {
    carriesOn.push(request.keepalive);
    return HttpResponse.json(aBook());
  };
  const change = (review: string) =>
    call<typeof changeBook>('PUT /api/books/{book_id}', { params: { book_id: 'a' }, body: { review } });
  beforeEach(() => {
    carriesOn.length = 0;
    server.use(http.get('*/api/books/:id', note), http.put('*/api/books/:id', note));
  });

  it('is sent all the same when it is a change, and not when it is only to be shown', async () => {
    await change('Lu deux fois.');
    await ask();
    expect(carriesOn).toEqual([true, false]);
  });

  it('waits for its page when it is longer than a browser would send without one', async () => {
    await change('é'.repeat(20_000));
    expect(carriesOn).toEqual([false]);
  });
});
