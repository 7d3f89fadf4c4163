import { decode, type Document } from '../documents';
import { PAUSE, type Paced } from '../paced';
import type { Catalog, CollectionRecord, IndexSpec } from './catalog';
import { duplicateKey } from './duplicate-key';
import type { Environment } from './environment';
import { Index } from './index-keys';
import { documentKey, entryKey, rangeOf, rangeWithin, recordIdOf, type KeyRange, type RecordId } from './keys';
import { after } from './key-encoding';
import type { StoredRow } from './row-cache';
import { clear, walk } from './walk';

const EMPTY = Buffer.alloc(0);

/**
 * Documents under (collection id, record id), index entries under (index id, values, record id).
 * Methods that change something are called inside a write; every check comes before the first change.
 */
export class Collection {
  indexes: Index[];
  private lastRecord: number;
  private multikeySaved = '';

  constructor(
    private readonly environment: Environment,
    private readonly catalog: Catalog,
    readonly record: CollectionRecord,
  ) {
    this.indexes = record.indexes.map((index) => new Index(index));
    const { start, end } = rangeOf(record.id);
    const [last] = environment.documents.getKeys({ start: end, end: start, reverse: true, limit: 1 });
    this.lastRecord = last ? recordIdOf(last) : 0;
  }

  get namespace() {
    return `${this.record.db}.${this.record.name}`;
  }

  get options(): Document {
    return this.record.options;
  }

  get runsJavascript() {
    return this.environment.testing;
  }

  get(id: RecordId): Buffer | undefined {
    return this.environment.documents.get(documentKey(this.record.id, id));
  }

  /** The same, in a buffer that is valid until the next read. */
  peek(id: RecordId): Buffer | undefined {
    return this.environment.documents.getBinaryFast(documentKey(this.record.id, id));
  }

  /** The same, kept for the next time: for what is found through an index. */
  recall(id: RecordId): StoredRow | undefined {
    const { rows } = this.environment;
    const known = rows.get(this.record.id, id);
    if (known) return known;
    const bytes = this.get(id);
    if (!bytes) return undefined;
    const row = { bytes };
    rows.put(this.record.id, id, row);
    return row;
  }

  count = () => this.environment.documents.getKeysCount(rangeOf(this.record.id));

  countEntries = (index: Index, range: KeyRange) =>
    this.environment.entries.getKeysCount(rangeWithin(index.record.id, range));

  insert(bytes: Uint8Array, document: Document): RecordId {
    const keys = this.indexes.map((index) => index.keysOf(document));
    this.indexes.forEach((index, at) => this.checkUnique(index, keys[at]!, document));
    const id = ++this.lastRecord;
    this.indexes.forEach((index, at) => keys[at]!.forEach((key) => this.addEntry(index, key, id)));
    this.put(id, bytes);
    this.saveMultikey();
    return id;
  }

  replace(id: RecordId, before: Document, bytes: Uint8Array, document: Document) {
    const changes = this.indexes.map((index) => difference(index.keysOf(before), index.keysOf(document)));
    this.indexes.forEach((index, at) => this.checkUnique(index, changes[at]!.added, document, id));
    this.indexes.forEach((index, at) => {
      changes[at]!.removed.forEach((key) => this.removeEntry(index, key, id));
      changes[at]!.added.forEach((key) => this.addEntry(index, key, id));
    });
    this.put(id, bytes);
    this.saveMultikey();
  }

  remove(id: RecordId, document: Document) {
    for (const index of this.indexes) for (const key of index.keysOf(document)) this.removeEntry(index, key, id);
    this.environment.documents.removeSync(documentKey(this.record.id, id));
    this.environment.rows.forget(this.record.id, id);
  }

  /** Record ids in the order of the documents' insertion. */
  *scan(reverse = false): Paced<RecordId> {
    const { environment, record } = this;
    for (const key of walk(environment, environment.documents, rangeOf(record.id), reverse))
      yield key === PAUSE ? PAUSE : recordIdOf(key);
  }

  /** Record ids in the order of an index; the range is over values, without the index's id. */
  *scanIndex(index: Index, range: KeyRange, reverse = false): Paced<RecordId> {
    const remembered = index.recent.get(range);
    if (!remembered) return yield* this.readAndRemember(index, range, reverse);
    const stamp = index.recent.stampOf(range);
    const ids = reverse ? remembered.toReversed() : remembered;
    for (const [at, id] of ids.entries()) {
      yield id;
      if (index.recent.stampOf(range) === stamp) continue;
      const seen = new Set(ids.slice(0, at + 1));
      for (const other of this.walkIndex(index, range, reverse)) if (other === PAUSE || !seen.has(other)) yield other;
      return;
    }
  }

  private *readAndRemember(index: Index, range: KeyRange, reverse: boolean): Paced<RecordId> {
    const stamp = index.recent.stampOf(range);
    const ids: RecordId[] = [];
    for (const id of this.walkIndex(index, range, reverse)) {
      if (id !== PAUSE) ids.push(id);
      yield id;
    }
    if (stamp === undefined || stamp !== index.recent.stampOf(range)) return;
    index.recent.put(range, reverse ? ids.reverse() : ids);
  }

  private *walkIndex(index: Index, range: KeyRange, reverse = false): Paced<RecordId> {
    const { environment } = this;
    for (const key of walk(environment, environment.entries, rangeWithin(index.record.id, range), reverse))
      yield key === PAUSE ? PAUSE : recordIdOf(key);
  }

  addIndex(spec: IndexSpec) {
    const index = new Index({ id: this.catalog.nextId(), multikey: false, spec });
    try {
      for (const id of this.scan()) {
        if (id === PAUSE) continue;
        const document = decode(this.get(id)!);
        const keys = index.keysOf(document);
        this.checkUnique(index, keys, document, id);
        keys.forEach((key) => this.addEntry(index, key, id));
      }
    } catch (error) {
      clear(this.environment.entries, rangeOf(index.record.id));
      throw error;
    }
    this.indexes.push(index);
    this.saveIndexes();
  }

  dropIndex(index: Index) {
    this.indexes = this.indexes.filter((other) => other !== index);
    clear(this.environment.entries, rangeOf(index.record.id));
    this.saveIndexes();
  }

  drop() {
    for (const index of this.indexes) clear(this.environment.entries, rangeOf(index.record.id));
    clear(this.environment.documents, rangeOf(this.record.id));
    this.environment.rows.clear();
    this.catalog.remove(this.record);
  }

  saveIndexes() {
    this.record.indexes = this.indexes.map((index) => index.record);
    this.catalog.save(this.record);
    this.multikeySaved = this.multikeyState();
  }

  /** Every entry of an index, for whoever checks it against the documents. */
  *entriesOf(index: Index): Generator<Buffer> {
    const { environment } = this;
    for (const key of walk(environment, environment.entries, rangeOf(index.record.id), false))
      if (key !== PAUSE) yield key;
  }

  private put(id: RecordId, bytes: Uint8Array) {
    this.environment.documents.putSync(documentKey(this.record.id, id), Buffer.from(bytes));
    this.environment.rows.forget(this.record.id, id);
  }

  private addEntry(index: Index, key: Buffer, id: RecordId) {
    index.recent.touch(key);
    this.environment.entries.putSync(entryKey(index.record.id, key, id), EMPTY);
  }

  private removeEntry(index: Index, key: Buffer, id: RecordId) {
    index.recent.touch(key);
    this.environment.entries.removeSync(entryKey(index.record.id, key, id));
  }

  private multikeyState = () => this.indexes.map((index) => Number(index.record.multikey)).join('');

  private saveMultikey() {
    if (this.multikeyState() !== this.multikeySaved) this.saveIndexes();
  }

  private checkUnique(index: Index, keys: Buffer[], document: Document, self?: RecordId) {
    if (!index.record.spec.unique) return;
    for (const key of keys) {
      const range = { start: key, end: after(key) };
      for (const other of this.walkIndex(index, range)) {
        if (other === PAUSE || other === self || this.onlyFoldsAlike(index, document, other)) continue;
        throw duplicateKey(this.namespace, index, document);
      }
    }
  }

  /** The keys of a collated index are coarser than its collation. */
  private onlyFoldsAlike = (index: Index, document: Document, other: RecordId) =>
    index.collation !== undefined && !index.sameValues(document, decode(this.get(other)!));
}

function difference(before: Buffer[], next: Buffer[]) {
  const has = (keys: Buffer[], key: Buffer) => keys.some((other) => other.equals(key));
  return { removed: before.filter((key) => !has(next, key)), added: next.filter((key) => !has(before, key)) };
}
