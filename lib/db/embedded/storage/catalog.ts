import { decode, encode, type Document } from '../documents';
import type { Environment } from './environment';

export type IndexSpec = {
  name: string;
  key: Record<string, unknown>;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Document;
  collation?: Document;
  expireAfterSeconds?: number;
  [option: string]: unknown;
};
export type IndexRecord = { id: number; multikey: boolean; spec: IndexSpec };
export type CollectionRecord = { id: number; db: string; name: string; options: Document; indexes: IndexRecord[] };
type Named = Pick<CollectionRecord, 'db' | 'name'>;

const PREFIX = 'collection/';
const END = 'collection0';
const nameOf = ({ db, name }: Named) => `${db}\0${name}`;
const keyOf = (named: Named) => Buffer.from(PREFIX + nameOf(named));

/** What exists: kept in memory, written through. Change it inside a write only. */
export class Catalog {
  private readonly records = new Map<string, CollectionRecord>();
  private lastId = 0;

  constructor(private readonly environment: Environment) {
    this.load();
  }

  load() {
    this.records.clear();
    const { catalog } = this.environment;
    for (const { key, value } of catalog.getRange({ start: Buffer.from(PREFIX), end: Buffer.from(END) })) {
      const record = decode(this.environment.checked(key, value)) as CollectionRecord;
      this.records.set(nameOf(record), record);
      this.lastId = Math.max(this.lastId, record.id, ...record.indexes.map((index) => index.id));
    }
  }

  /** Ids are never used twice, so what a crash left behind can never be mistaken for new data. */
  nextId = () => ++this.lastId;

  get = (db: string, name: string) => this.records.get(nameOf({ db, name }));

  list = (db?: string) => [...this.records.values()].filter((record) => db === undefined || record.db === db);

  save(record: CollectionRecord) {
    this.environment.put(this.environment.catalog, keyOf(record), encode(record));
    this.records.set(nameOf(record), record);
  }

  remove(record: CollectionRecord) {
    this.environment.catalog.removeSync(keyOf(record));
    this.records.delete(nameOf(record));
  }
}
