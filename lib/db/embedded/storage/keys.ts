import type { Database } from 'lmdb';

const ID_BYTES = 4;
const RECORD_BYTES = 6;

export type Store = Database<Buffer, Buffer>;
export type RecordId = number;
export type KeyRange = { start: Buffer; end: Buffer };

function prefixOf(id: number): Buffer {
  const prefix = Buffer.allocUnsafe(ID_BYTES);
  prefix.writeUInt32BE(id, 0);
  return prefix;
}

/** Everything under the id of a collection or an index. */
export const rangeOf = (id: number): KeyRange => ({ start: prefixOf(id), end: prefixOf(id + 1) });

/** A range of values under the id of an index. */
export function rangeWithin(id: number, { start, end }: KeyRange): KeyRange {
  const prefix = prefixOf(id);
  return { start: Buffer.concat([prefix, start]), end: Buffer.concat([prefix, end]) };
}

const NO_VALUES = Buffer.alloc(0);

export const documentKey = (collection: number, id: RecordId): Buffer => entryKey(collection, NO_VALUES, id);

export function entryKey(index: number, key: Buffer, id: RecordId): Buffer {
  const entry = Buffer.allocUnsafe(ID_BYTES + key.length + RECORD_BYTES);
  entry.writeUInt32BE(index, 0);
  key.copy(entry, ID_BYTES);
  entry.writeUIntBE(id, ID_BYTES + key.length, RECORD_BYTES);
  return entry;
}

/** The last bytes of both kinds of key, put together without a call per byte: this runs once per row. */
export function recordIdOf(key: Uint8Array): RecordId {
  const at = key.length - RECORD_BYTES;
  const high = (key[at]! << 8) | key[at + 1]!;
  const low = ((key[at + 2]! << 24) | (key[at + 3]! << 16) | (key[at + 4]! << 8) | key[at + 5]!) >>> 0;
  return high * 2 ** 32 + low;
}

const FIRST_STEP = 32;
const LONGEST_STEP = 256;

/** The keys of a range, read in steps, so that no read transaction stays open while a cursor waits for its client. */
export function* walk(store: Store, { start, end }: KeyRange, reverse = false, first = 0): Generator<Buffer[]> {
  let from = reverse ? end : start;
  let exclusiveStart = false;
  for (let limit = Math.min(first || FIRST_STEP, LONGEST_STEP); ; limit = Math.min(limit * 4, LONGEST_STEP)) {
    const keys = [...store.getKeys({ start: from, end: reverse ? start : end, limit, reverse, exclusiveStart })];
    yield keys;
    if (keys.length < limit) return;
    from = keys.at(-1)!;
    exclusiveStart = true;
  }
}

/** What is known already, in steps as well: whoever takes a few at a time has a few in memory. */
export function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += LONGEST_STEP) yield all.slice(at, at + LONGEST_STEP);
}

export function clear(store: Store, range: KeyRange) {
  for (const keys of walk(store, range)) for (const key of keys) store.removeSync(key);
}
