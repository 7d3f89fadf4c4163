import mongoose from 'mongoose';
import { GET, PUT } from '@/app/api/books/[book_id]/route';
import { POST } from '@/app/api/books/route';
import { once } from '@/lib/idempotency/idempotency.service';
import { booksOf } from '../support/books';
import { aReader, answer, withParams, type Reader } from '../support/request';

const aBook = async () => {
  const reader = await aReader();
  const { id } = (await booksOf(reader).add({ title: 'T', author: 'A' })).body;
  const path = `/api/books/${id}`;
  const at = withParams({ book_id: id });
  return {
    read: (headers = {}) => GET(reader.ask(path, { headers }), at),
    change: (body: unknown, headers = {}) => answer(PUT(reader.ask(path, { method: 'PUT', body, headers }), at)),
  };
};

describe('the version of a book', () => {
  it('is told, and a caller who has it is not sent it again', async () => {
    const { read, change } = await aBook();
    const etag = (await read()).headers.get('etag')!;
    const again = await read({ 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const { headers } = await change({ genre: 'conte' });
    expect(headers.get('etag')).not.toBe(etag);
    expect((await read({ 'if-none-match': etag })).status).toBe(200);
  });

  it('guards a change: of two tabs, the second is told that the book changed', async () => {
    const { read, change } = await aBook();
    const etag = (await read()).headers.get('etag')!;
    const first = await change({ review: 'de la première' }, { 'if-match': etag });
    const second = await change({ review: 'de la seconde' }, { 'if-match': etag });
    expect([first.status, second.status]).toEqual([200, 412]);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect((await (await read()).json()).review).toBe('de la première');
    expect((await change({ review: 'quand même' }, { 'if-match': '*' })).status).toBe(200);
  });

  it('lets one of twenty tabs win, and loses none of what it wrote', async () => {
    const { read, change } = await aBook();
    const headers = { 'if-match': (await read()).headers.get('etag')! };
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => change({ review: `${i}` }, headers)));
    const won = all.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(all.filter(({ status }) => status === 412)).toHaveLength(19);
    expect((await (await read()).json()).review).toBe(won[0]!.body.review);
  });
});

describe('a POST that is sent again', () => {
  const add = (reader: Reader, key: string, body: unknown = { title: 'T', author: 'A' }) =>
    answer(POST(reader.ask('/api/books', { method: 'POST', body, headers: { 'idempotency-key': key } })));

  it('adds one book and answers the same', async () => {
    const reader = await aReader();
    const [first, again] = [await add(reader, 'k-1'), await add(reader, 'k-1')];
    expect(again.body).toEqual(first.body);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect((await booksOf(reader).list()).body).toHaveLength(1);
  });

  it('adds one book when ten arrive at once, and asks the others to wait', async () => {
    const reader = await aReader();
    const all = await Promise.all(Array.from({ length: 10 }, () => add(reader, 'k-2')));
    for (const { status } of all) expect([200, 409]).toContain(status);
    expect((await booksOf(reader).list()).body).toHaveLength(1);
    expect((await add(reader, 'k-2')).status).toBe(200);
  });

  it('is another request when its content, or its reader, is another', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    const first = await add(reader, 'k-3');
    const mistaken = await add(reader, 'k-3', { title: 'Autre', author: 'A' });
    expect(mistaken).toMatchObject({ status: 422, body: { detail: [{ loc: ['header', 'Idempotency-Key'] }] } });
    expect((await add(other, 'k-3')).body.id).not.toBe(first.body.id);
  });

  it('may be tried again after a refusal', async () => {
    const reader = await aReader();
    expect((await add(reader, 'k-4', { title: '', author: 'A' })).status).toBe(422);
    expect((await add(reader, 'k-4')).status).toBe(200);
  });

  it('is taken over when whoever began it is gone', async () => {
    const reader = await aReader();
    await add(reader, 'k-5');
    const kept = mongoose.connection.collection('idempotent_answers');
    await kept.updateOne(
      { key: 'k-5' },
      { $unset: { answer: 1 }, $set: { created_at: new Date(Date.now() - 61_000) } },
    );
    expect((await add(reader, 'k-5')).status).toBe(200);
  });

  it('is answered for once it is done, also when the answer is too large to be kept', async () => {
    const { id: user_id } = await aReader();
    const claim = { user_id, key: 'k-6', fingerprint: 'of this request' };
    const large = 'x'.repeat(17 * 1024 * 1024);
    expect((await once(claim, async () => large)).answer === large).toBe(true);
    const kept = await mongoose.connection.collection('idempotent_answers').findOne({ key: 'k-6' });
    expect(kept).not.toHaveProperty('answer');
  });

  it.each([' ', 'é', 'x'.repeat(256)])('refuses the key %j', async (key) => {
    const reader = await aReader();
    expect((await add(reader, key)).status).toBe(422);
  });
});
