import 'server-only';
import { env } from '@/lib/env';
import { metrics } from '@/lib/metrics/metrics';
import { beginSpan } from '@/lib/tracing/span';
import { userAgent } from './identity';
import { UpstreamError } from './upstream-error';

/** What one request brought: a body, nothing there, or another place to look. */
export type Brought = { body: unknown } | { movedTo: string };

const NOTHING_THERE = new Set([400, 404, 410, 422]);
const LARGEST = 8 * 1024 * 1024;

const retryAfter = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
};

const textOf = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST) throw new UpstreamError('unreadable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const jsonOf = async (response: Response): Promise<unknown> => {
  const type = response.headers.get('content-type');
  if (type && !/\bjson\b/i.test(type)) throw new UpstreamError('unreadable');
  const text = await textOf(response);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UpstreamError('unreadable', undefined, { cause });
  }
};

/** Only Open Library itself is followed: an answer must not send the server elsewhere. */
const place = (response: Response, asked: URL): string => {
  const target = URL.parse(response.headers.get('location') ?? '', asked);
  if (target?.host !== asked.host) throw new UpstreamError('unreadable');
  return new URL(`${target.pathname}${target.search}`, asked).href;
};

const read = async (response: Response, asked: URL): Promise<Brought> => {
  const { status } = response;
  if (status === 200) return { body: await jsonOf(response) };
  if (status >= 300 && status < 400) return { movedTo: place(response, asked) };
  if (NOTHING_THERE.has(status)) return { body: null };
  if (status === 429 || status === 403) throw new UpstreamError('limited', retryAfter(response.headers));
  throw new UpstreamError(status >= 500 ? 'fault' : 'unreadable', retryAfter(response.headers));
};

const discard = (response: Response) => response.body?.cancel().catch(() => undefined);

const exchange = async (asked: URL, signal: AbortSignal): Promise<Brought> => {
  let response: Response | undefined;
  try {
    response = await fetch(asked, {
      headers: { 'user-agent': userAgent(), accept: 'application/json' },
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    return await read(response, asked);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw new UpstreamError(signal.aborted ? 'timeout' : 'network', undefined, { cause: error });
  } finally {
    if (response && !response.bodyUsed) await discard(response);
  }
};

/** Sends one request, to a path of Open Library or to the address it moved to. Throws an UpstreamError whatever goes wrong, and leaves no socket half read. */
export const send = async (path: string, signal: AbortSignal): Promise<Brought> => {
  const asked = new URL(path.startsWith('/') ? `${env().OPENLIBRARY_URL}${path}` : path);
  const endTimer = metrics().openLibraryRequests.startTimer();
  const endSpan = beginSpan('ask Open Library', { 'server.address': asked.host });
  try {
    const brought = await exchange(asked, signal);
    endTimer({ outcome: 'answered' });
    endSpan?.();
    return brought;
  } catch (error) {
    const outcome = error instanceof UpstreamError ? error.failure : 'error';
    endTimer({ outcome });
    endSpan?.(outcome);
    throw error;
  }
};
