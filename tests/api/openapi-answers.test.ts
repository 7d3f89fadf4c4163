import { changeBook, getBook, listBooks } from '@/lib/books/books.endpoints';
import { expectDocumented } from '../support/documented-answer';
import { aBook } from '../support/builders';

// The check that every other test of the API passes through: it must be able to fail.
const headers = { etag: '"1"' };
const json = (body: unknown, init?: ResponseInit) => Response.json(body, { headers, ...init });
const { title: _title, ...untitled } = aBook();

it('passes what is documented', async () => {
  await expect(expectDocumented(getBook, json(aBook()))).resolves.toBeUndefined();
  await expect(expectDocumented(getBook, new Response(null, { status: 304, headers }))).resolves.toBeUndefined();
  await expect(expectDocumented(listBooks, Response.json([aBook()]))).resolves.toBeUndefined();
});

it.each([
  ['a key that is missing', json(untitled), "required property 'title'"],
  ['a key that nobody documented', json({ ...aBook(), password: 'x' }), 'additional properties'],
  ['another type', json({ ...aBook(), volume_number: '3' }), '/volume_number must be integer,null'],
  ['another value', json({ ...aBook(), status: 'lost' }), '/status must be equal to one of'],
  ['another format', json({ ...aBook(), date_added: 'yesterday' }), '/date_added must match format "date-time"'],
  ['a status that is not documented', json({ detail: 'x' }, { status: 418 }), 'answered 418'],
  [
    'a header that is not documented',
    json(aBook(), { headers: { ...headers, 'x-total-count': '1' } }),
    'X-Total-Count',
  ],
  ['a header that is missing', Response.json(aBook()), 'ETag is missing'],
  ['an error of another shape', json({ error: 'x' }, { status: 404, headers: {} }), "required property 'detail'"],
  ['another type of content', new Response('hello', { headers }), 'text/plain'],
])('refuses %s', async (_fault, response, message) => {
  await expect(expectDocumented(getBook, response)).rejects.toThrow(message);
});

it('holds each method against its own promise', async () => {
  const conflict = () => json({ detail: 'x' }, { status: 412 });
  await expect(expectDocumented(changeBook, conflict())).resolves.toBeUndefined();
  await expect(expectDocumented(getBook, conflict())).rejects.toThrow('answered 412');
});
