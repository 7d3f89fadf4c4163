import { ObjectId } from 'bson';
import type { Chunks } from '../chunks';
import { decode, type Document } from '../documents';
import { MongoError } from '../errors';
import { valuesAt } from '../query/paths';
import { MAX_IDS, type StoredRow } from './caches';
import type { Catalog, CollectionRecord, IndexSpec } from './catalog';
import type { Environment } from './environment';
import { Index } from './index-keys';
import { after } from './key-encoding';
import * as keys from './keys';
import type { KeyRange, RecordId } from './keys';

const EMPTY = Buffer.alloc(0);

/**
 * Documents under (collection id, record id), index entries under (index id, values, record id).
 * Methods that change something are called inside a write; every check comes before the first change.
 */
export class Collection {
  indexes: Index[];
  /** Dropped, or known by another name: whoever is at work on it stops. */
  isGone = false;
  private lastRecord: number;
  private multikeySaved = '';

  constructor(
    private readonly environment: Environment,
    private readonly catalog: Catalog,
    readonly record: CollectionRecord,
  ) {
    this.indexes = record.indexes.map((index) => new Index(index));
    const { start, end } = keys.rangeOf(record.id);
    const [last] = environment.documents.getKeys({ start: end, end: start, reverse: true, limit: 1 });
    this.lastRecord = last ? keys.recordIdOf(last) : 0;
  }

  get namespace() {
    return `${this.record.db}.${this.record.name}`;
  }

  get options(): Document {
    return this.record.options;
  }

  /** Changes whenever something may have been written. */
  get commits() {
    return this.environment.commits;
  }

  get runsJavascript() {
    return this.environment.testing;
  }

  get = (id: RecordId): Buffer | undefined => this.read(id, true);

  /** The same, in a buffer that is valid until the next read. */
  peek = (id: RecordId): Buffer | undefined => this.read(id, false);

  /** The same, kept for the next time: for what is found through an index. */
  recall(id: RecordId): StoredRow | undefined {
    const known = this.environment.rows.get(this.record.id, id);
    const bytes = known ? undefined : this.get(id);
    if (!bytes) return known;
    const row = { bytes };
    this.environment.rows.put(this.record.id, id, row);
    return row;
  }

  count = () => this.environment.documents.getKeysCount(keys.rangeOf(this.record.id));

  countEntries = (index: Index, range: KeyRange) =>
    this.environment.entries.getKeysCount(keys.rangeWithin(index.record.id, range));

  insert(bytes: Uint8Array, document: Document): RecordId {
    const added = this.indexes.map((index) => index.keysOf(document));
    this.indexes.forEach((index, at) => this.checkUnique(index, added[at]!, document));
    this.environment.demandRoom();
    const id = ++this.lastRecord;
    this.indexes.forEach((index, at) => this.addEntries(index, added[at]!, id));
    this.put(id, bytes);
    this.environment.stamps.touch(document);
    return id;
  }

  replace(id: RecordId, before: Document, bytes: Uint8Array, document: Document) {
    const changes = this.indexes.map((index) => difference(index.keysOf(before), index.keysOf(document)));
    this.indexes.forEach((index, at) => this.checkUnique(index, changes[at]!.added, document, id));
    this.environment.demandRoom();
    this.indexes.forEach((index, at) => {
      this.removeEntries(index, changes[at]!.removed, id);
      this.addEntries(index, changes[at]!.added, id);
    });
    this.put(id, bytes);
    for (const either of [before, document]) this.environment.stamps.touch(either);
  }

  remove(id: RecordId, document: Document) {
    for (const index of this.indexes) this.removeEntries(index, index.keysOf(document), id);
    this.environment.documents.removeSync(keys.documentKey(this.record.id, id));
    this.environment.rows.forget(this.record.id, id);
    this.environment.stamps.touch(document);
  }

  /** Record ids in the order of the documents' insertion. */
  *scan(reverse = false, first = 0): Chunks<RecordId> {
    for (const found of keys.walk(this.environment.documents, keys.rangeOf(this.record.id), reverse, first))
      yield found.map(keys.recordIdOf);
  }

  /** Record ids in the order of an index; the range is over values, without the index's id. */
  *scanIndex({ record, recent }: Index, range: KeyRange, reverse: boolean, first: number): Chunks<RecordId> {
    // Whoever wants few reads few.
    const known = first ? undefined : recent.get(range);
    if (known) return yield* keys.portions(reverse ? known.toReversed() : known);
    const stamp = recent.stampOf(range);
    const ids: RecordId[] = [];
    for (const found of keys.walk(this.environment.entries, keys.rangeWithin(record.id, range), reverse, first)) {
      const next = found.map(keys.recordIdOf);
      yield next;
      if (ids.length <= MAX_IDS) ids.push(...next);
    }
    if (!first) recent.put(range, stamp, reverse ? ids.reverse() : ids);
  }

  addIndex(spec: IndexSpec) {
    const index = new Index({ id: this.catalog.nextId(), multikey: false, spec });
    try {
      for (const id of [...this.scan()].flat()) {
        const document = decode(this.get(id)!);
        const added = index.keysOf(document);
        this.checkUnique(index, added, document, id);
        this.addEntries(index, added, id);
      }
    } catch (error) {
      keys.clear(this.environment.entries, keys.rangeOf(index.record.id));
      throw error;
    }
    this.indexes.push(index);
    this.saveIndexes();
  }

  dropIndex(index: Index) {
    this.indexes = this.indexes.filter((other) => other !== index);
    keys.clear(this.environment.entries, keys.rangeOf(index.record.id));
    this.saveIndexes();
  }

  drop() {
    for (const index of this.indexes) keys.clear(this.environment.entries, keys.rangeOf(index.record.id));
    keys.clear(this.environment.documents, keys.rangeOf(this.record.id));
    this.environment.rows.clear();
    this.environment.stamps.touchAll();
    this.catalog.remove(this.record);
  }

  saveIndexes() {
    this.record.indexes = this.indexes.map((index) => index.record);
    this.catalog.save(this.record);
    this.multikeySaved = this.multikeyState();
  }

  /** Every index entry that should be there and is not, or is there and should not be. */
  *disagreements(): Generator<string> {
    for (const index of this.indexes.filter(({ ordered }) => ordered)) {
      const { id: indexId, spec } = index.record;
      const expected = new Set<string>();
      for (const id of [...this.scan()].flat())
        for (const key of index.keysOf(decode(this.get(id)!)))
          expected.add(keys.entryKey(indexId, key, id).toString('latin1'));
      for (const key of [...keys.walk(this.environment.entries, keys.rangeOf(indexId))].flat())
        if (!expected.delete(key.toString('latin1'))) yield `${spec.name}: entry without document`;
      if (expected.size) yield `${spec.name}: ${expected.size} documents without entry`;
    }
  }

  private read = (id: RecordId, keep: boolean) =>
    this.environment.get(this.environment.documents, keys.documentKey(this.record.id, id), keep);

  private put(id: RecordId, bytes: Uint8Array) {
    this.environment.put(this.environment.documents, keys.documentKey(this.record.id, id), bytes);
    this.environment.rows.forget(this.record.id, id);
    if (this.multikeyState() !== this.multikeySaved) this.saveIndexes();
  }

  private addEntries(index: Index, added: Buffer[], id: RecordId) {
    for (const key of added) {
      index.recent.touch(key);
      this.environment.put(this.environment.entries, keys.entryKey(index.record.id, key, id), EMPTY);
    }
  }

  private removeEntries(index: Index, removed: Buffer[], id: RecordId) {
    for (const key of removed) {
      index.recent.touch(key);
      this.environment.entries.removeSync(keys.entryKey(index.record.id, key, id));
    }
  }

  private multikeyState = () => this.indexes.map((index) => Number(index.record.multikey)).join('');

  private checkUnique(index: Index, added: Buffer[], document: Document, self?: RecordId) {
    if (!index.record.spec.unique) return;
    for (const key of added) {
      const range = keys.rangeWithin(index.record.id, { start: key, end: after(key) });
      for (const other of [...keys.walk(this.environment.entries, range)].flat().map(keys.recordIdOf))
        if (other !== self && !this.onlyFoldsAlike(index, document, other))
          throw duplicateKey(this.namespace, index, document);
    }
  }

  /** The keys of a collated index are coarser than its collation. */
  private onlyFoldsAlike = (index: Index, document: Document, other: RecordId) =>
    index.collation !== undefined && !index.sameValues(document, decode(this.get(other)!));
}

function difference(before: Buffer[], next: Buffer[]) {
  const has = (all: Buffer[], key: Buffer) => all.some((other) => other.equals(key));
  return { removed: before.filter((key) => !has(next, key)), added: next.filter((key) => !has(before, key)) };
}

const show = (value: unknown): string => {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  return value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value ?? null);
};

/** Clients read the text, and keyPattern and keyValue beside it. */
function duplicateKey(namespace: string, { fields, record: { spec } }: Index, document: Document) {
  const values = fields.map(({ path }) => [path, valuesAt(document, path)[0] ?? null] as const);
  const shown = values.map(([path, value]) => `${path}: ${show(Array.isArray(value) ? value[0] : value)}`).join(', ');
  const message = `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: { ${shown} }`;
  return new MongoError('DuplicateKey', message, { keyPattern: spec.key, keyValue: Object.fromEntries(values) });
}
