/**
 * Rows as they are read: a portion at a time, and between two portions whoever waits for them lets others through.
 * A portion may be empty.
 */
export type Chunks<T> = Iterable<T[]>;

/** What may pause: the value comes at the end, and whatever is yielded on the way says that others may be let through. */
export type Work<T> = Generator<unknown, T>;

const TURN_MS = 5;
const CHUNK = 500;

export const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Says when a read has held the event loop for long enough. */
export class Turn {
  private startedAt = performance.now();

  async giveWay() {
    if (performance.now() - this.startedAt < TURN_MS) return;
    await nextTurn();
    this.startedAt = performance.now();
  }
}

/** Goes through all rows, letting others through. */
export async function drain<T>(chunks: Chunks<T>, each: (row: T) => unknown = () => {}): Promise<void> {
  const turn = new Turn();
  for (const rows of chunks) {
    rows.forEach(each);
    await turn.giveWay();
  }
}

export function* mapRows<A, B>(chunks: Chunks<A>, change: (row: A) => B): Generator<B[]> {
  for (const rows of chunks) yield rows.map(change);
}

/** All the rows at once; what is yielded on the way is empty, for whoever counts the time. */
export function* gathered<T>(chunks: Chunks<T>): Generator<never[], T[]> {
  const all: T[] = [];
  for (const rows of chunks) {
    for (const row of rows) all.push(row);
    yield [];
  }
  return all;
}

export function* inChunks<T>(all: T[], size = CHUNK): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

type Compare<T> = (a: T, b: T) => number;

/** Sorts each portion and merges them two by two, so that no single step takes long. */
export function* sorted<T>(chunks: Chunks<T>, compare: Compare<T>): Generator<T[]> {
  let runs: T[][] = [];
  for (const rows of chunks) {
    if (rows.length) runs.push([...rows].sort(compare));
    yield [];
  }
  while (runs.length > 1) {
    const next: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) next.push(yield* merged(runs[i]!, runs[i + 1] ?? [], compare));
    runs = next;
  }
  yield* inChunks(runs[0] ?? []);
}

/** Rows that compare equal keep their order: the left run came first. */
function* merged<T>(left: T[], right: T[], compare: Compare<T>): Generator<never[], T[]> {
  const all: T[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    const takeLeft = j >= right.length || (i < left.length && compare(left[i]!, right[j]!) <= 0);
    if (all.push(takeLeft ? left[i++]! : right[j++]!) % CHUNK === 0) yield [];
  }
  return all;
}

/** The first `limit` rows in order, never holding many more. */
export function* best<T>(chunks: Chunks<T>, compare: Compare<T>, limit: number): Generator<T[]> {
  let kept: T[] = [];
  for (const rows of chunks) {
    for (const row of rows) kept.push(row);
    if (kept.length > limit * 2 + CHUNK) kept = kept.sort(compare).slice(0, limit);
    yield [];
  }
  yield* inChunks(kept.sort(compare).slice(0, limit));
}

/** A page of rows: nothing more is read once it is full. */
export function* page<T>(chunks: Chunks<T>, skip = 0, limit = 0): Generator<T[]> {
  let [before, left] = [skip, limit || Infinity];
  for (const rows of chunks) {
    const found = before || rows.length > left ? rows.slice(before, before + left) : rows;
    before = Math.max(0, before - rows.length);
    yield found;
    if (!(left -= found.length)) return;
  }
}
