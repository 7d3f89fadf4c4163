import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import PQueue from 'p-queue';
import { allowance } from './identity';
import { paceStore } from './pace.store';
import { UpstreamError } from './upstream-error';

/** Requests on the wire at once: a slow Open Library holds these and no more. */
const AT_ONCE = 6;

/** With less time than this, in milliseconds, a request would only open a connection to give it up. */
const LEAST_TIME = 150;

/** Clocks are read at slightly different moments. */
const SLACK = 50;

const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);

const refuseWhilePaused = async () => {
  const left = await paceStore.pauseLeft();
  if (left > 0) throw new UpstreamError('limited', inSeconds(left));
};

const sleep = async (milliseconds: number, signal: AbortSignal) => {
  if (milliseconds <= 0) return;
  await delay(milliseconds, undefined, { signal });
  // Open Library may have asked for a pause meanwhile, of this process or of another one.
  await refuseWhilePaused();
};

/** How long each request waits so that no stretch of time holds more of them than is allowed. */
const createSpacing = () => {
  let due = 0;
  return ({ interval, burst }: ReturnType<typeof allowance>): number => {
    const now = performance.now();
    const start = Math.max(due, now);
    due = start + interval;
    return Math.max(0, start - (burst - 1) * interval - now);
  };
};

type Passage = { deadline: number; signal: AbortSignal; isBackground: boolean };

/** Lets requests through at the pace of the site, and a few at a time. One for the process. */
export const createTurnstile = () => {
  const wire = new PQueue({ concurrency: AT_ONCE });
  // One at a time, so that the readers of one process do not compete for the same turn.
  const turns = new PQueue({ concurrency: 1 });

  const spacing = createSpacing();

  // No turn comes before this moment: the site's record only ever moves on, so that a crowd need not ask it each time.
  let earliest = 0;

  const reserve = async (deadline: number) => {
    const [now, { interval }] = [Date.now(), allowance()];
    if (earliest > deadline) return { granted: false, wait: earliest - now, paused: false, strikes: 0 };
    const turn = await paceStore.reserve(allowance(), deadline - now);
    // Within a burst the next turn may come at once.
    if (!turn.paused && turn.wait > 0)
      earliest = Math.max(earliest, now + turn.wait + (turn.granted ? interval : 0) - SLACK);
    return turn;
  };

  // What nobody waits for leaves a burst free for whoever comes meanwhile, and keeps no place in a row.
  const reserveBehind = (deadline: number) => paceStore.reserve({ ...allowance(), burst: 1 }, deadline - Date.now());

  const takeTurn = async (deadline: number, isBackground: boolean) => {
    const turn = await (isBackground ? reserveBehind(deadline) : turns.add(() => reserve(deadline)));
    if (turn.granted) return turn;
    throw new UpstreamError(turn.paused ? 'limited' : 'busy', Math.max(1, inSeconds(turn.wait)));
  };

  const refused = async (error: UpstreamError): Promise<UpstreamError> => {
    const asked = error.retryAfter && error.retryAfter * 1000;
    return new UpstreamError('limited', inSeconds(await paceStore.pause(asked)), { cause: error });
  };

  const onTheWire = async <T>(request: () => Promise<T>, deadline: number, signal: AbortSignal): Promise<T> => {
    let started = false;
    const start = async () => {
      // Turns are given in advance. A busy process may come to several of them late, and must not send them all at once.
      await delay(spacing(allowance()), undefined, { signal });
      if (deadline - Date.now() < LEAST_TIME) throw new UpstreamError('busy');
      started = true;
      return request();
    };
    try {
      return await wire.add(start, { signal });
    } catch (error) {
      if (error instanceof UpstreamError && error.failure === 'limited') throw await refused(error);
      // Time spent behind others says nothing about Open Library's health; time spent waiting for it does.
      throw signal.aborted ? new UpstreamError(started ? 'timeout' : 'busy', undefined, { cause: error }) : error;
    }
  };

  /** Runs `request` when its turn comes. A turn that comes after the deadline is refused at once. */
  return async <T>(request: () => Promise<T>, { deadline, signal, isBackground }: Passage): Promise<T> => {
    const { wait, strikes } = await takeTurn(deadline, isBackground);
    await sleep(wait, signal);
    const result = await onTheWire(request, deadline, signal);
    if (strikes > 0) await paceStore.forgetStrikes();
    return result;
  };
};
