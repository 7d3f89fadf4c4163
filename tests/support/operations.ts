import * as accounts from '@/lib/accounts/accounts.endpoints';
import type { Endpoint } from '@/lib/http/endpoint';
import { operations, type Operation } from '@/lib/http/registry';
import { asking, type Belonging } from './asking';
import { aBelonging } from './belongings';
import { importsAtRest } from './imported-file';
import { aReader, aRequest, withParams, type Reader } from './request';
import { servedRoutes, type Handler } from './routes';

/** Asks for an operation about what a reader has, with the examples that its document gives. */
export const askAbout = (
  { endpoint, handler }: { endpoint: Endpoint; handler: Handler },
  own: Belonging,
  headers: Record<string, string> = {},
  query?: string,
): Promise<Response> => {
  const { method, path, params, body } = asking(endpoint, own, query);
  const type = endpoint.upload && { 'content-type': 'text/csv' };
  return handler(aRequest(path, { method, body, headers: { ...type, ...headers } }), withParams(params));
};

const BOOK = { title: 'Tome 1', author: 'Eiichiro Oda', saga: 'One Piece', volume_number: 1 };
const last = ({ endpoint }: Operation) => Number(endpoint.method === 'DELETE');

/** Asks for every operation of the API in a reader's name, about what is really there; what deletes comes last. */
export const askEverything = async (reader: Reader): Promise<void> => {
  const routes = await servedRoutes();
  for (const { endpoint } of [...operations].sort((a, b) => last(a) - last(b))) {
    const { handler } = routes.find(({ handler }) => handler.endpoint === endpoint)!;
    // Whoever leaves has come for that.
    const whoever = endpoint === accounts.deleteAccount ? await aReader() : reader;
    // Something that is there to be asked about, whatever an operation before did to it.
    const own = await aBelonging(whoever, endpoint, BOOK);
    await askAbout({ endpoint, handler }, own, { authorization: `Bearer ${whoever.token}` });
    await importsAtRest();
  }
};
