import type { Endpoint } from '@/lib/http/endpoint';
import { operations } from '@/lib/http/registry';
import { asking, type Belonging } from './asking';
import { booksOf } from './books';
import { aRequest, withParams, type Reader } from './request';
import { servedRoutes, type Handler } from './routes';

/** Asks for an operation about what a reader has, with the examples that its document gives. */
export const askAbout = (
  { endpoint, handler }: { endpoint: Endpoint; handler: Handler },
  own: Belonging,
  headers: Record<string, string> = {},
  query?: string,
): Promise<Response> => {
  const { method, path, params, body } = asking(endpoint, own, query);
  return handler(aRequest(path, { method, body, headers }), withParams(params));
};

const BOOK = { title: 'Tome 1', author: 'Eiichiro Oda', saga: 'One Piece', volume_number: 1 };
const last = ({ id }: { id: string }) => Number(/^delete|^clear/i.test(id));

/** Asks for every operation of the API in a reader's name, about a book that is there; what deletes comes last. */
export const askEverything = async (reader: Reader): Promise<void> => {
  const routes = await servedRoutes();
  for (const { endpoint } of [...operations].sort((a, b) => last(a) - last(b))) {
    const { handler } = routes.find(({ handler }) => handler.endpoint === endpoint)!;
    // One that is there to be asked about, whatever an operation before did to it.
    const { body } = await booksOf(reader).add(BOOK);
    const own = { bookId: body.id, saga: BOOK.saga, author: BOOK.author };
    await askAbout({ endpoint, handler }, own, { authorization: `Bearer ${reader.token}` });
  }
};
