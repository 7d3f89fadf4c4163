import 'server-only';
import { z } from 'zod';
import { log } from '@/lib/log';
import { metrics } from '@/lib/metrics/metrics';
import { answerStore } from './answers.store';
import { gate, inTime } from './gate';
import { MOST_MOVES, send } from './transport';
import { UpstreamError } from './upstream-error';

const HOUR = 60 * 60 * 1000;
const FRESH = { search: 24 * HOUR, record: 30 * 24 * HOUR, miss: HOUR };
/** How long a reader waits for news when an older answer is at hand. */
const PATIENCE_WITH_OLD_ANSWER = 3000;

const Redirect = z.object({
  type: z.object({ key: z.literal('/type/redirect') }),
  location: z.string().startsWith('/'),
});
const Deleted = z.object({ type: z.object({ key: z.literal('/type/delete') }) });

/** The same path with the `.json` that a merged record's new key lacks. */
const movedRecord = (body: unknown): string | null => {
  const { data } = Redirect.safeParse(body);
  return data ? `${data.location}.json` : null;
};

/** Follows redirects and merged records to the end. Null: there is no such thing. */
const follow = async (path: string, deadline: number, signal: AbortSignal, isBackground: boolean): Promise<unknown> => {
  let next = path;
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const current = next;
    const work = () => gate().through(() => send(current, signal), { deadline, signal, isBackground });
    const brought = await gate().records(work, signal);
    const movedTo = 'movedTo' in brought ? brought.movedTo : movedRecord(brought.body);
    if (movedTo === null) {
      const { body } = brought as { body: unknown };
      return Deleted.safeParse(body).success ? null : body;
    }
    next = movedTo;
  }
  throw new UpstreamError('unreadable');
};

/** What a request brings, whoever asked for it first; the time-out covers queue, redirects and second tries. */
const bring = (path: string, timeout: number, isBackground: boolean): Promise<unknown> =>
  inTime(timeout, (deadline, signal) => follow(path, deadline, signal, isBackground));

const bringAndKeep = async <T>({ path, kind, timeout, read, isEmpty, isBackground }: Request<T>): Promise<unknown> => {
  const body = await bring(path, timeout, isBackground ?? false);
  // What cannot be read is a failure like any other and must not be kept.
  const value = body === null ? null : read(body);
  const missing = value === null || isEmpty?.(value);
  await answerStore.keep(path, value, missing ? FRESH.miss : FRESH[kind]);
  return value;
};

/** What is not had in time counts as failed, and is kept all the same when it comes. */
export const within = async <T>(work: Promise<T>, timeout: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UpstreamError('timeout')), timeout);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
};

/** Identical requests in flight are one. */
const together = <T>(request: Request<T>): Promise<unknown> => {
  const { inFlight } = gate();
  const present = inFlight.get(request.path);
  if (present) return present;
  const work = bringAndKeep(request).finally(() => inFlight.delete(request.path));
  inFlight.set(request.path, work);
  return work;
};

export type Request<T> = {
  path: string;
  kind: 'search' | 'record';
  timeout: number;
  /** A page waits less for an answer than the answer may take: one that comes later is kept for the next time. */
  patience?: number;
  /** Nobody waits for it: whoever does comes first. */
  isBackground?: boolean | undefined;
  /** Throws an UpstreamError when the body is not what was asked for. Reads its own output as well: that is what is kept. */
  read: (body: unknown) => T;
  isEmpty?: (value: T) => boolean;
};

/** An answer; `staleSeconds` is its age when Open Library failed and an older one stands in. */
export type Answer<T> = { value: T | null; staleSeconds?: number };

const countAnswer = (source: 'hit' | 'fetched' | 'stale' | 'none') => metrics().openLibraryAnswers.inc({ source });

/** Asks Open Library, or the cache. Null: it knows no such thing. Throws an UpstreamError when nothing can be had. */
export const ask = async <T>(request: Request<T>): Promise<Answer<T>> => {
  const { path, read } = request;
  const asked = Date.now();
  const kept = await answerStore.find(path);
  const value = (body: unknown) => (body === null ? null : read(body));
  if (kept?.fresh) {
    countAnswer('hit');
    return { value: value(kept.body) };
  }
  try {
    // A reader waits from when they asked, however long the cache took to look; nothing is asked for them after that.
    const passed = Date.now() - asked;
    const timeout = Math.max(
      0,
      (kept ? Math.min(request.timeout, PATIENCE_WITH_OLD_ANSWER) : request.timeout) - passed,
    );
    const patience = Math.max(0, Math.min(timeout, (request.patience ?? Infinity) - passed));
    const brought = await within(together({ ...request, timeout }), patience);
    countAnswer('fetched');
    return { value: value(brought) };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    log().warn({ failure: error.failure, path: path.split('?')[0], stale: Boolean(kept) }, 'open library failed');
    countAnswer(kept ? 'stale' : 'none');
    if (!kept) throw error;
    return { value: value(kept.body), staleSeconds: kept.ageSeconds };
  }
};
