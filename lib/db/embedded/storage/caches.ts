import type { KeyRange, RecordId } from './keys';

/** A document's bytes, and the fields that were last asked of them. */
export type StoredRow = { readonly bytes: Buffer; fields?: Record<string, unknown>; fieldsBy?: object };

const MAX_BYTES = 32 * 2 ** 20;
const OVERHEAD_BYTES = 300;

/** The documents read lately through indexes, in two generations: when the young one is full, the old one goes. */
export class RowCache {
  private young = new Map<number, Map<RecordId, StoredRow>>();
  private old = this.young;
  private size = 0;

  get(collection: number, id: RecordId): StoredRow | undefined {
    const row = this.young.get(collection)?.get(id);
    if (row) return row;
    const older = this.old.get(collection)?.get(id);
    if (older) this.put(collection, id, older);
    return older;
  }

  put(collection: number, id: RecordId, row: StoredRow) {
    const rows = this.young.get(collection);
    if (rows) rows.set(id, row);
    else this.young.set(collection, new Map([[id, row]]));
    this.size += row.bytes.length + OVERHEAD_BYTES;
    if (this.size < MAX_BYTES / 2) return;
    this.old = this.young;
    this.young = new Map();
    this.size = 0;
  }

  forget(collection: number, id: RecordId) {
    this.young.get(collection)?.delete(id);
    this.old.get(collection)?.delete(id);
  }

  clear() {
    this.young = this.old = new Map();
    this.size = 0;
  }
}

const BUCKETS = 1024;
const MAX_RANGES = 64;
/** A longer stretch is not remembered. */
export const MAX_IDS = 10_000;
const STRING_TYPE = 0x50;

/**
 * The record ids of stretches of an index that were read to their end, until an entry comes or goes that begins with
 * the same text: what one reader writes leaves what another reads alone.
 */
export class RangeCache {
  private readonly stamps = new Uint32Array(BUCKETS);
  private readonly ranges = new Map<string, { stamp: number; ids: RecordId[] }>();

  /** An entry of the index comes or goes. */
  touch(key: Buffer) {
    const bucket = bucketOf(key);
    if (bucket >= 0) this.stamps[bucket]!++;
  }

  /** Changes when what a range holds may have changed; undefined for a range that is not worth remembering. */
  stampOf = ({ start }: KeyRange): number | undefined => this.stamps[bucketOf(start)];

  get(range: KeyRange): RecordId[] | undefined {
    const found = this.ranges.get(nameOf(range));
    return found && found.stamp === this.stampOf(range) ? found.ids : undefined;
  }

  /** The stamp is from before the ids were read. */
  put(range: KeyRange, stamp: number | undefined, ids: RecordId[]) {
    if (ids.length > MAX_IDS || stamp === undefined || stamp !== this.stampOf(range)) return;
    const [oldest] = this.ranges.keys();
    if (oldest !== undefined && this.ranges.size >= MAX_RANGES) this.ranges.delete(oldest);
    this.ranges.set(nameOf(range), { stamp, ids });
  }
}

const nameOf = ({ start, end }: KeyRange) => `${start.toString('latin1')}|${end.toString('latin1')}`;

/** By the text that a key begins with; -1 when it begins with something else, or the text is not whole. */
function bucketOf(key: Buffer): number {
  if (key[0] !== STRING_TYPE) return -1;
  let hash = 0;
  for (let at = 1; at < key.length; at++) {
    if (key[at] === 0 && key[at + 1] === 0) return hash % BUCKETS;
    hash = (hash * 31 + key[at]!) >>> 0;
  }
  return -1;
}
