import 'server-only';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { isUnreachable } from '@/lib/db/connect';
import { log } from '@/lib/log';
import { importBatchStore, type Batch } from './import-batches.store';

/** Longer than any piece of work takes: whoever has not said anything for so long is gone. */
const LEASE = 15_000;
const AFTER = 250;

/** Somebody else has the work now, or the reader stopped it. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Tells how far the work is, and lets others have their turn. Throws when the work is no longer ours. */
export type Step = (change?: object) => Promise<void>;

/** Does what a batch is to have done; the state it is in afterwards, and what else is to be noted. */
export type Work = (batch: Batch, step: Step) => Promise<Partial<Batch>>;

type Shared = { running: Map<string, Promise<void>>; isStopping: boolean };

// Each bundle has its own modules; what runs belongs to the process.
const shared = globalThis as typeof globalThis & { booktimeImports?: Shared };
const state = (): Shared => (shared.booktimeImports ??= { running: new Map(), isStopping: false });

/** The work that a batch waits for. */
const workOf = ({ state, enrichment }: Batch): keyof Works | null => {
  if (state === 'reading' || state === 'applying' || state === 'undoing') return state;
  return state === 'applied' && enrichment.state === 'running' ? 'enriching' : null;
};

export type Works = Record<'reading' | 'applying' | 'undoing' | 'enriching', Work>;

export const isAtWork = (batch: Batch): boolean => workOf(batch) !== null;

/** Where a batch is left when its work fails in a way that would only happen again. */
const AFTER_FAULT: Record<keyof Works, object> = {
  reading: { state: 'failed', failure: 'fault' },
  // What was done can be taken back, and what is left can be tried again.
  applying: { state: 'applied', failure: 'fault' },
  undoing: { state: 'applied', failure: 'fault' },
  enriching: { 'enrichment.state': 'stopped' },
};

/** Whether there may be more to do. */
const attempt = async (batch: Batch, owner: string, kind: keyof Works, work: Work): Promise<boolean> => {
  const step: Step = async (change) => {
    await turn();
    if (state().isStopping) throw new Superseded();
    if (!(await importBatchStore.renew(batch, owner, LEASE, change))) throw new Superseded();
  };
  try {
    const change = await work(batch, step);
    await importBatchStore.finish(batch, owner, change);
    return true;
  } catch (error) {
    if (error instanceof Superseded) {
      await importBatchStore.release(batch, owner);
      return true;
    }
    log().error({ err: error, import: batch.id, state: batch.state }, 'import interrupted');
    // The database was away, or is closing: whoever looks next goes on.
    if (isUnreachable(error)) return false;
    return importBatchStore.finish(batch, owner, AFTER_FAULT[kind]);
  }
};

/** Works on a batch until it waits for nothing more. While another process has it, looks again when its time is up. */
const run = async (of: Pick<Batch, 'user_id' | 'id'>, works: Works): Promise<void> => {
  const owner = randomUUID();
  while (!state().isStopping) {
    const waiting = await importBatchStore.find(of.user_id, of.id);
    if (!waiting || !workOf(waiting)) return;
    const batch = await importBatchStore.take(of, owner, LEASE);
    if (!batch) {
      lookAgain(of, works, waiting.lease_until);
      return;
    }
    const kind = workOf(batch);
    if (!kind) return importBatchStore.release(batch, owner);
    if (!(await attempt(batch, owner, kind, works[kind]))) return;
  }
};

const lookAgain = (of: Pick<Batch, 'user_id' | 'id'>, works: Works, until = new Date()) => {
  const wait = Math.max(0, until.getTime() - Date.now()) + AFTER;
  setTimeout(() => wake(of, works), wait).unref();
};

/** Has the work on a batch done, in this process, unless it is at work already here or elsewhere. */
export const wake = (of: Pick<Batch, 'user_id' | 'id'>, works: Works): void => {
  const { running, isStopping } = state();
  if (isStopping || running.has(of.id)) return;
  const work = run(of, works)
    .catch((error: unknown) => log().warn({ err: error }, 'import not resumed'))
    .finally(() => running.delete(of.id));
  running.set(of.id, work);
};

/** Ends the work of this process between two steps: another one, or the next, goes on with it. */
export const stopImports = async (): Promise<void> => {
  state().isStopping = true;
  await Promise.allSettled(state().running.values());
};
