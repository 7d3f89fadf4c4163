import { PAUSE, Turn } from '../paced';
import type { Environment, Store } from './environment';
import type { KeyRange } from './keys';

const FIRST_STEP = 32;
const LONGEST_STEP = 512;

/**
 * The keys of a range, read in steps, so that no read transaction stays open while a cursor waits for its client.
 * After a write the rest of a step is read again: what it promised may no longer hold.
 */
export function* walk(
  environment: Environment,
  store: Store,
  { start, end }: KeyRange,
  reverse: boolean,
): Generator<Buffer | typeof PAUSE> {
  const turn = new Turn();
  const stop = reverse ? start : end;
  let from = reverse ? end : start;
  let exclusiveStart = false;
  for (let limit = FIRST_STEP; ; limit = Math.min(limit * 4, LONGEST_STEP)) {
    const { version } = environment;
    let left = limit;
    for (const key of [...store.getKeys({ start: from, end: stop, limit, reverse, exclusiveStart })]) {
      left--;
      from = key;
      exclusiveStart = true;
      yield key;
      if (environment.version !== version) break;
    }
    if (left && environment.version === version) return;
    if (turn.isOver()) yield PAUSE;
  }
}

export function clear(store: Store, range: KeyRange) {
  for (;;) {
    const keys = [...store.getKeys({ ...range, limit: LONGEST_STEP })];
    for (const key of keys) store.removeSync(key);
    if (keys.length < LONGEST_STEP) return;
  }
}
