import type { KeyRange, RecordId } from './keys';

const BUCKETS = 1024;
const MAX_RANGES = 64;
const MAX_IDS = 5000;
const STRING_TYPE = 0x50;

type Remembered = { bucket: number; stamp: number; ids: RecordId[] };

/**
 * The record ids of stretches of an index that were read to their end, until an entry comes or goes that begins with
 * the same text: what one reader writes leaves what another reads alone.
 */
export class RangeCache {
  private readonly stamps = new Uint32Array(BUCKETS);
  private readonly ranges = new Map<string, Remembered>();

  /** An entry of the index comes or goes. */
  touch(key: Buffer) {
    const bucket = bucketOf(key);
    if (bucket === undefined) this.ranges.clear();
    else this.stamps[bucket] = this.stamps[bucket]! + 1;
  }

  /** Changes when what a range holds may have changed; undefined for a range that is not worth remembering. */
  stampOf({ start }: KeyRange): number | undefined {
    const bucket = bucketOf(start);
    return bucket === undefined ? undefined : this.stamps[bucket];
  }

  get(range: KeyRange): RecordId[] | undefined {
    const name = nameOf(range);
    const found = this.ranges.get(name);
    if (!found || found.stamp === this.stamps[found.bucket]) return found?.ids;
    this.ranges.delete(name);
    return undefined;
  }

  put(range: KeyRange, ids: RecordId[]) {
    const bucket = bucketOf(range.start);
    if (bucket === undefined || ids.length > MAX_IDS) return;
    const [oldest] = this.ranges.keys();
    if (oldest !== undefined && this.ranges.size >= MAX_RANGES) this.ranges.delete(oldest);
    this.ranges.set(nameOf(range), { bucket, stamp: this.stamps[bucket]!, ids });
  }
}

const nameOf = ({ start, end }: KeyRange) => `${start.toString('latin1')}|${end.toString('latin1')}`;

/** By the text that a key begins with; undefined when it begins with something else, or the text is not whole. */
function bucketOf(key: Buffer): number | undefined {
  if (key[0] !== STRING_TYPE) return undefined;
  let hash = 0;
  for (let at = 1; at < key.length; at++) {
    if (key[at] === 0 && key[at + 1] === 0) return hash % BUCKETS;
    hash = (hash * 31 + key[at]!) >>> 0;
  }
  return undefined;
}
