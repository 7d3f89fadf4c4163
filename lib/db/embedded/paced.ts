/** Comes between the rows of a long read, where others may be let through. */
export const PAUSE = Symbol('pause');
export type Paced<T> = Iterable<T | typeof PAUSE>;

const TURN_MS = 5;

/** Says when a read has held the event loop for long enough. */
export class Turn {
  private startedAt = performance.now();

  isOver(): boolean {
    const now = performance.now();
    if (now - this.startedAt < TURN_MS) return false;
    this.startedAt = now;
    return true;
  }
}

/** For writes, which nothing may interrupt. */
export function* withoutPauses<T>(rows: Paced<T>): Generator<T> {
  for (const row of rows) if (row !== PAUSE) yield row;
}

export const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Goes through all rows, letting others through at each pause. */
export async function drain<T>(rows: Paced<T>, each: (row: T) => void): Promise<void> {
  for (const row of rows) {
    if (row === PAUSE) await nextTurn();
    else each(row);
  }
}

export function* mapPaced<A, B>(rows: Paced<A>, change: (row: A) => B): Generator<B | typeof PAUSE> {
  for (const row of rows) yield row === PAUSE ? PAUSE : change(row);
}

/** Sorts in runs and merges them, so that no single step takes long. */
export function* sortPaced<T>(rows: Paced<T>, compare: (a: T, b: T) => number): Generator<T | typeof PAUSE> {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else if (run.push(row) === RUN) {
      runs.push(run.sort(compare));
      run = [];
    }
  }
  runs.push(run.sort(compare));
  yield* merge(runs, compare);
}

const RUN = 1000;

function* merge<T>(runs: T[][], compare: (a: T, b: T) => number): Generator<T | typeof PAUSE> {
  let level = runs;
  while (level.length > 1) {
    const next: T[][] = [];
    for (let i = 0; i < level.length; i += 2) next.push(yield* mergeTwo(level[i]!, level[i + 1] ?? [], compare));
    level = next;
  }
  yield* level[0]!;
}

/** Rows that compare equal keep their order: the left run came first. */
function* mergeTwo<T>(left: T[], right: T[], compare: (a: T, b: T) => number): Generator<typeof PAUSE, T[]> {
  const turn = new Turn();
  const merged: T[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    const takeLeft = j >= right.length || (i < left.length && compare(left[i]!, right[j]!) <= 0);
    merged.push(takeLeft ? left[i++]! : right[j++]!);
    if (merged.length % RUN === 0 && turn.isOver()) yield PAUSE;
  }
  return merged;
}

/** The first `limit` rows in order, never holding more than twice as many. */
export function* topPaced<T>(
  rows: Paced<T>,
  compare: (a: T, b: T) => number,
  limit: number,
): Generator<T | typeof PAUSE> {
  let kept: T[] = [];
  const bound = Math.max(limit * 2, RUN);
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else if (kept.push(row) >= bound) kept = kept.sort(compare).slice(0, limit);
  }
  yield* kept.sort(compare).slice(0, limit);
}
