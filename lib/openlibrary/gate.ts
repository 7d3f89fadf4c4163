import 'server-only';
import { metrics } from '@/lib/metrics/metrics';
import { createResilience } from './resilience';
import { createTurnstile } from './turnstile';
import { UpstreamError } from './upstream-error';

type Gate = {
  through: ReturnType<typeof createTurnstile>;
  records: ReturnType<typeof createResilience>;
  /** Pictures come from other machines, which may be ill while records are well. */
  pictures: ReturnType<typeof createResilience>;
  inFlight: Map<string, Promise<unknown>>;
};

// Each bundle has its own modules; the queue, the breakers and the requests in flight belong to the process.
const shared = globalThis as typeof globalThis & { booktimeOpenLibrary?: Gate };

/** What every request to Open Library passes. */
export const gate = (): Gate =>
  (shared.booktimeOpenLibrary ??= {
    through: createTurnstile(),
    records: createResilience((isOpen) => metrics().breaker.set(isOpen ? 1 : 0)),
    pictures: createResilience(),
    inFlight: new Map(),
  });

/** Runs what passes the gate, for so many milliseconds at most, or until it is told to stop. */
export const inTime = async <T>(
  timeout: number,
  work: (deadline: number, signal: AbortSignal) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> => {
  const time = AbortSignal.timeout(timeout);
  const signal = stop ? AbortSignal.any([time, stop]) : time;
  try {
    return await work(Date.now() + timeout, signal);
  } catch (error) {
    // The queue, the pauses between tries and the wire each have their own way to say that the time is up.
    throw signal.aborted && !(error instanceof UpstreamError)
      ? new UpstreamError('timeout', undefined, { cause: error })
      : error;
  }
};
