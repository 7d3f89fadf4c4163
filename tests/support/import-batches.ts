import { setTimeout as delay } from 'node:timers/promises';
import { GET as list, POST as start } from '@/app/api/imports/route';
import { DELETE as forget, GET as look, PUT as readAnew } from '@/app/api/imports/[import_id]/route';
import { POST as apply } from '@/app/api/imports/[import_id]/apply/route';
import { POST as decide } from '@/app/api/imports/[import_id]/decisions/route';
import { POST as enrich } from '@/app/api/imports/[import_id]/enrichment/route';
import { GET as refused } from '@/app/api/imports/[import_id]/refused/route';
import { GET as rows } from '@/app/api/imports/[import_id]/rows/route';
import { POST as undo } from '@/app/api/imports/[import_id]/undo/route';
import { answer, withParams, type Reader } from './request';

const HEADER =
  'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies';

export type GoodreadsRow = {
  id?: string;
  title: string;
  author?: string;
  isbn13?: string;
  rating?: number;
  pages?: number;
  read?: string;
  added?: string;
  shelves?: string;
  shelf?: string;
  review?: string;
};

const quoted = (text: string | number) => `"${String(text).replaceAll('"', '""')}"`;

const UNSAID = {
  id: '',
  author: 'Émile Zola',
  isbn13: '',
  rating: 0,
  pages: '',
  read: '',
  added: '2020/01/05',
  shelves: '',
  shelf: 'to-read',
  review: '',
};

const lineOf = (book: GoodreadsRow) => {
  const { id, title, author, isbn13, rating, pages, read, added, shelves, shelf, review } = { ...UNSAID, ...book };
  const cells = [id, title, author, '', '', '=""', `="${isbn13}"`, rating, '3.90', 'Folio', 'Paperback', pages];
  return [...cells, '1999', '1880', read, added, shelves, '', shelf, review, '', '', read ? 1 : 0, 0].map(quoted);
};

/** A file as Goodreads exports it. */
export const goodreadsFile = (books: readonly GoodreadsRow[]): string =>
  [HEADER, ...books.map((book) => lineOf(book).join(',')), ''].join('\n');

type Content = BodyInit | Uint8Array;
type Sent = { type?: string; query?: string; key?: string };

/** The imports of a reader, over the routes. */
export const importsOf = (reader: Reader) => {
  const at = (id: string) => withParams({ import_id: id });
  const ask = (id: string, path = '', sent = {}) => reader.ask(`/api/imports/${id}${path}`, sent);
  const post = (id: string, path: string, body?: unknown) =>
    ask(id, path, { method: 'POST', ...(body !== undefined && { body }) });
  const upload = (body: Content, { type = 'text/csv', query = '', key }: Sent = {}) => {
    const headers = new Headers(reader.ask('/').headers);
    if (type) headers.set('content-type', type);
    else headers.delete('content-type');
    if (key) headers.set('idempotency-key', key);
    const sent = { method: 'POST', headers, body: body as BodyInit, duplex: 'half' };
    return answer(start(new Request(`http://booktime.test/api/imports${query}`, sent)));
  };
  const see = (id: string) => answer(look(ask(id), at(id)));
  /** What it is once nothing is being done. */
  const settled = async (id: string) => {
    // Looking takes time from the work that is waited for.
    for (let wait = 10; ; wait = Math.min(wait * 2, 320)) {
      const { body } = await see(id);
      if (!body.is_working) return body;
      await delay(wait);
    }
  };
  return {
    upload,
    see,
    settled,
    list: (query = '') => answer(list(reader.ask(`/api/imports${query}`))),
    rows: async (id: string, query = '') => answer(rows(ask(id, `/rows${query}`), at(id))),
    readAnew: (id: string, body: unknown) => answer(readAnew(ask(id, '', { method: 'PUT', body }), at(id))),
    decide: (id: string, body: unknown) => answer(decide(post(id, '/decisions', body), at(id))),
    apply: (id: string) => answer(apply(post(id, '/apply'), at(id))),
    undo: (id: string) => answer(undo(post(id, '/undo'), at(id))),
    enrich: (id: string, is_running: boolean) => answer(enrich(post(id, '/enrichment', { is_running }), at(id))),
    forget: (id: string) => answer(forget(ask(id, '', { method: 'DELETE' }), at(id))),
    refused: (id: string) => refused(ask(id, '/refused'), at(id)),
    /** Uploaded and judged. */
    async preview(file: Content, sent?: Sent) {
      const { status, body } = await upload(file, sent);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return settled(body.id);
    },
    /** Uploaded and written. */
    async bring(file: Content, sent?: Sent) {
      const { body } = await upload(file, sent);
      await settled(body.id);
      await apply(post(body.id, '/apply'), at(body.id));
      return settled(body.id);
    },
  };
};
