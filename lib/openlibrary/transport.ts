import 'server-only';
import { env } from '@/lib/env';
import { metrics } from '@/lib/metrics/metrics';
import { beginSpan } from '@/lib/tracing/span';
import { userAgent } from './identity';
import { UpstreamError } from './upstream-error';

/** What one request brought: a body, nothing there, or another place to look. */
export type Brought<T = unknown> = { body: T | null } | { movedTo: string };

/** What an answer must be to be of use. */
export type Wanted<T> = {
  accept: string;
  type: RegExp;
  /** In bytes: a larger answer is unreadable. */
  most: number;
  parse: (bytes: Buffer, type: string) => T;
  /** Where an answer may lead, beside the host that was asked. */
  isFriend?: (target: URL) => boolean;
};

/** How often an answer may send on to another place. */
export const MOST_MOVES = 5;

const NOTHING_THERE = new Set([400, 404, 410, 422]);

const retryAfter = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
};

const bytesOf = async (response: Response, most: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw new UpstreamError('unreadable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const bodyOf = async <T>(response: Response, { type, most, parse }: Wanted<T>): Promise<T> => {
  const told = response.headers.get('content-type') ?? '';
  if (told && !type.test(told)) throw new UpstreamError('unreadable');
  const bytes = await bytesOf(response, most);
  try {
    return parse(bytes, told);
  } catch (cause) {
    throw new UpstreamError('unreadable', undefined, { cause });
  }
};

/** Only who was asked is followed, and its friends: an answer must not send the server elsewhere. */
const place = (response: Response, asked: URL, { isFriend }: Wanted<unknown>): string => {
  const target = URL.parse(response.headers.get('location') ?? '', asked);
  if (target && isFriend?.(target)) return target.href;
  if (target?.host !== asked.host) throw new UpstreamError('unreadable');
  return new URL(`${target.pathname}${target.search}`, asked).href;
};

const read = async <T>(response: Response, asked: URL, wanted: Wanted<T>): Promise<Brought<T>> => {
  const { status } = response;
  if (status === 200) return { body: await bodyOf(response, wanted) };
  if (status >= 300 && status < 400) return { movedTo: place(response, asked, wanted) };
  if (NOTHING_THERE.has(status)) return { body: null };
  if (status === 429 || status === 403) throw new UpstreamError('limited', retryAfter(response.headers));
  throw new UpstreamError(status >= 500 ? 'fault' : 'unreadable', retryAfter(response.headers));
};

const discard = (response: Response) => response.body?.cancel().catch(() => undefined);

const exchange = async <T>(asked: URL, wanted: Wanted<T>, signal: AbortSignal): Promise<Brought<T>> => {
  let response: Response | undefined;
  try {
    response = await fetch(asked, {
      headers: { 'user-agent': userAgent(), accept: wanted.accept },
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    return await read(response, asked, wanted);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw new UpstreamError(signal.aborted ? 'timeout' : 'network', undefined, { cause: error });
  } finally {
    if (response && !response.bodyUsed) await discard(response);
  }
};

/** Sends one request. Throws an UpstreamError whatever goes wrong, and leaves no socket half read. */
export const sendFor = async <T>(asked: URL, wanted: Wanted<T>, signal: AbortSignal): Promise<Brought<T>> => {
  const endTimer = metrics().openLibraryRequests.startTimer();
  const endSpan = beginSpan('ask Open Library', { 'server.address': asked.host });
  try {
    const brought = await exchange(asked, wanted, signal);
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

const RECORD: Wanted<unknown> = {
  accept: 'application/json',
  type: /\bjson\b/i,
  most: 8 * 1024 * 1024,
  parse: (bytes) => JSON.parse(bytes.toString('utf8')),
};

/** Asks for a path of Open Library, or for the address it moved to. */
export const send = (path: string, signal: AbortSignal): Promise<Brought> =>
  sendFor(new URL(path.startsWith('/') ? `${env().OPENLIBRARY_URL}${path}` : path), RECORD, signal);
