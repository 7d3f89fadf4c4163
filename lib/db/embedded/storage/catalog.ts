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

const PREFIX = 'collection/';
const keyOf = (db: string, name: string) => Buffer.from(`${PREFIX}${db}\0${name}`);

/** What exists: kept in memory, written through. Change it inside a write only. */
export class Catalog {
  private readonly records = new Map<string, CollectionRecord>();
  private lastId = 0;

  constructor(private readonly environment: Environment) {
    this.load();
  }

  load() {
    this.records.clear();
    const start = Buffer.from(PREFIX);
    for (const { value } of this.environment.catalog.getRange({ start, end: Buffer.from('collection0') })) {
      const record = decode(value) as CollectionRecord;
      this.records.set(`${record.db}\0${record.name}`, record);
      this.lastId = Math.max(this.lastId, record.id, ...record.indexes.map((index) => index.id));
    }
  }

  /** Ids are never used twice, so what a crash left behind can never be mistaken for new data. */
  nextId = () => ++this.lastId;

  get = (db: string, name: string) => this.records.get(`${db}\0${name}`);

  list = (db?: string) => [...this.records.values()].filter((record) => db === undefined || record.db === db);

  save(record: CollectionRecord) {
    this.environment.catalog.putSync(keyOf(record.db, record.name), Buffer.from(encode(record)));
    this.records.set(`${record.db}\0${record.name}`, record);
  }

  remove({ db, name }: CollectionRecord) {
    this.environment.catalog.removeSync(keyOf(db, name));
    this.records.delete(`${db}\0${name}`);
  }
}
