import { decode, type Document } from '../documents';
import { duplicateKey } from './duplicate-key';
import type { Catalog, CollectionRecord, IndexSpec } from './catalog';
import type { Environment } from './environment';
import { Index } from './index-keys';
import { after } from './key-encoding';

const ID_BYTES = 4;
const RECORD_BYTES = 6;

export type RecordId = number;
export type KeyRange = { start: Buffer; end: Buffer };

/**
 * Documents under (collection id, record id), index entries under (index id, values, record id).
 * Methods that change something are called inside a write; every check comes before the first change.
 */
export class Collection {
  indexes: Index[];
  private lastRecord: number;

  constructor(
    private readonly environment: Environment,
    private readonly catalog: Catalog,
    readonly record: CollectionRecord,
  ) {
    this.indexes = record.indexes.map((index) => new Index(index));
    const range = rangeOf(record.id);
    const [last] = environment.documents.getKeys({ start: range.end, end: range.start, reverse: true, limit: 1 });
    this.lastRecord = last ? recordIdOf(last) : 0;
  }

  get namespace() {
    return `${this.record.db}.${this.record.name}`;
  }

  get(id: RecordId): Buffer | undefined {
    return this.environment.documents.get(this.documentKey(id));
  }

  /** The same, in a buffer that is valid until the next read. */
  peek(id: RecordId): Buffer | undefined {
    return this.environment.documents.getBinaryFast(this.documentKey(id));
  }

  count = () => this.environment.documents.getKeysCount(rangeOf(this.record.id));

  insert(bytes: Uint8Array, document: Document): RecordId {
    const keys = this.indexes.map((index) => index.keysOf(document));
    this.indexes.forEach((index, at) => this.checkUnique(index, keys[at]!, document));
    const id = ++this.lastRecord;
    this.indexes.forEach((index, at) =>
      keys[at]!.forEach((key) => this.environment.entries.putSync(entryKey(index, key, id), EMPTY)),
    );
    this.environment.documents.putSync(this.documentKey(id), Buffer.from(bytes));
    this.saveMultikey();
    return id;
  }

  replace(id: RecordId, before: Document, bytes: Uint8Array, document: Document) {
    const changes = this.indexes.map((index) => difference(index.keysOf(before), index.keysOf(document)));
    this.indexes.forEach((index, at) => this.checkUnique(index, changes[at]!.added, document, id));
    this.indexes.forEach((index, at) => {
      changes[at]!.removed.forEach((key) => this.environment.entries.removeSync(entryKey(index, key, id)));
      changes[at]!.added.forEach((key) => this.environment.entries.putSync(entryKey(index, key, id), EMPTY));
    });
    this.environment.documents.putSync(this.documentKey(id), Buffer.from(bytes));
    this.saveMultikey();
  }

  remove(id: RecordId, document: Document) {
    for (const index of this.indexes)
      for (const key of index.keysOf(document)) this.environment.entries.removeSync(entryKey(index, key, id));
    this.environment.documents.removeSync(this.documentKey(id));
  }

  /** Record ids in the order of the documents' insertion. */
  *scan(reverse = false): Generator<RecordId> {
    for (const key of walk(this.environment.documents, rangeOf(this.record.id), reverse)) yield recordIdOf(key);
  }

  /** Record ids in the order of an index; the range is over values, without the index's id. */
  *scanIndex(index: Index, { start, end }: KeyRange, reverse = false): Generator<RecordId> {
    const range = {
      start: Buffer.concat([prefixOf(index.record.id), start]),
      end: Buffer.concat([prefixOf(index.record.id), end]),
    };
    for (const key of walk(this.environment.entries, range, reverse)) yield recordIdOf(key);
  }

  addIndex(spec: IndexSpec) {
    const index = new Index({ id: this.catalog.nextId(), multikey: false, spec });
    const taken = new Map<string, RecordId>();
    const pending: Buffer[] = [];
    for (const id of this.scan()) {
      const document = decode(this.get(id)!);
      for (const key of index.keysOf(document)) {
        if (spec.unique && taken.has(key.toString('latin1'))) throw duplicateKey(this.namespace, index, document);
        if (spec.unique) taken.set(key.toString('latin1'), id);
        pending.push(entryKey(index, key, id));
      }
    }
    pending.forEach((key) => this.environment.entries.putSync(key, EMPTY));
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
    this.catalog.remove(this.record);
  }

  saveIndexes() {
    this.record.indexes = this.indexes.map((index) => index.record);
    this.catalog.save(this.record);
    this.multikeySaved = this.multikeyState();
  }

  /** Every entry that should be there and is not, or is there and should not be. */
  findDisagreements(): string[] {
    const problems: string[] = [];
    for (const index of this.indexes) {
      const expected = new Set<string>();
      for (const id of this.scan())
        for (const key of index.keysOf(decode(this.get(id)!)))
          expected.add(entryKey(index, key, id).toString('latin1'));
      for (const key of this.environment.entries.getKeys(rangeOf(index.record.id)))
        if (!expected.delete(key.toString('latin1')))
          problems.push(`${index.record.spec.name}: entry without document`);
      if (expected.size) problems.push(`${index.record.spec.name}: ${expected.size} documents without entry`);
    }
    return problems;
  }

  private multikeySaved = '';
  private multikeyState = () => this.indexes.map((index) => Number(index.record.multikey)).join('');

  private saveMultikey() {
    if (this.multikeyState() !== this.multikeySaved) this.saveIndexes();
  }

  private checkUnique(index: Index, keys: Buffer[], document: Document, self?: RecordId) {
    if (!index.record.spec.unique) return;
    for (const key of keys)
      for (const other of this.scanIndex(index, { start: key, end: after(key) }))
        if (other !== self) throw duplicateKey(this.namespace, index, document);
  }

  private documentKey(id: RecordId) {
    const key = Buffer.allocUnsafe(ID_BYTES + RECORD_BYTES);
    key.writeUInt32BE(this.record.id, 0);
    key.writeUIntBE(id, ID_BYTES, RECORD_BYTES);
    return key;
  }
}

const EMPTY = Buffer.alloc(0);

function prefixOf(id: number) {
  const prefix = Buffer.allocUnsafe(ID_BYTES);
  prefix.writeUInt32BE(id, 0);
  return prefix;
}

const rangeOf = (id: number): KeyRange => ({ start: prefixOf(id), end: prefixOf(id + 1) });

const recordIdOf = (key: Buffer) => key.readUIntBE(key.length - RECORD_BYTES, RECORD_BYTES);

function entryKey(index: Index, key: Buffer, id: RecordId) {
  const entry = Buffer.allocUnsafe(ID_BYTES + key.length + RECORD_BYTES);
  entry.writeUInt32BE(index.record.id, 0);
  key.copy(entry, ID_BYTES);
  entry.writeUIntBE(id, ID_BYTES + key.length, RECORD_BYTES);
  return entry;
}

function difference(before: Buffer[], next: Buffer[]) {
  const has = (keys: Buffer[], key: Buffer) => keys.some((other) => other.equals(key));
  return { removed: before.filter((key) => !has(next, key)), added: next.filter((key) => !has(before, key)) };
}

/** In steps, so that no read transaction stays open while a cursor waits for its client. */
function* walk(store: Environment['documents'], { start, end }: KeyRange, reverse: boolean): Generator<Buffer> {
  const to = reverse ? start : end;
  let from = reverse ? end : start;
  for (let limit = 32; ; limit = Math.min(limit * 4, 2048)) {
    const keys = [...store.getKeys({ start: from, end: to, limit, reverse, exclusiveStart: limit > 32 })];
    yield* keys;
    if (keys.length < limit) return;
    from = keys.at(-1)!;
  }
}

function clear(store: Environment['documents'], range: KeyRange) {
  for (const key of [...store.getKeys(range)]) store.removeSync(key);
}
