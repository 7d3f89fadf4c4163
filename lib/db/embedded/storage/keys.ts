const ID_BYTES = 4;
const RECORD_BYTES = 6;

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

export function documentKey(collection: number, id: RecordId): Buffer {
  const key = Buffer.allocUnsafe(ID_BYTES + RECORD_BYTES);
  key.writeUInt32BE(collection, 0);
  key.writeUIntBE(id, ID_BYTES, RECORD_BYTES);
  return key;
}

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
