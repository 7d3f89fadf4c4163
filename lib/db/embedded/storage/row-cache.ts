import type { RecordId } from './keys';

/** A document's bytes, and the fields that were last asked of them. */
export type StoredRow = { readonly bytes: Buffer; fields?: Record<string, unknown>; fieldsBy?: object };

type Generation = Map<number, Map<RecordId, StoredRow>>;

const MAX_BYTES = 32 * 2 ** 20;
const OVERHEAD_BYTES = 300;

/** The documents read lately through indexes, in two generations: when the young one is full, the old one goes. */
export class RowCache {
  private young: Generation = new Map();
  private old: Generation = new Map();
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
    this.young.clear();
    this.old.clear();
    this.size = 0;
  }
}
