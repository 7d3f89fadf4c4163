import type { Document } from './documents';
import { MongoError } from './errors';
import { FailPoints } from './fail-points';
import { Cursors } from './cursors';
import { ExpiryTimer } from './expiry';
import { Catalog } from './storage/catalog';
import { Collection } from './storage/collection';
import { Environment, type EnvironmentOptions } from './storage/environment';

const ID_INDEX = { v: 2, key: { _id: 1 }, name: '_id_', unique: true };

/** The storage behind one folder, with its open collections and cursors. */
export class Database {
  readonly cursors = new Cursors();
  readonly failPoints = new FailPoints();
  readonly catalog: Catalog;
  readonly expiry = new ExpiryTimer(this);
  private readonly open = new Map<string, Collection>();

  private constructor(readonly environment: Environment) {
    this.catalog = new Catalog(environment);
    environment.onAbort = () => {
      this.open.clear();
      this.catalog.load();
    };
  }

  static async open(folder: string, options?: EnvironmentOptions): Promise<Database> {
    const environment = new Environment(folder, options);
    return new Database(environment);
  }

  find(db: string, name: string): Collection | undefined {
    const key = `${db}\0${name}`;
    const known = this.open.get(key);
    if (known) return known;
    const record = this.catalog.get(db, name);
    if (!record) return undefined;
    const collection = new Collection(this.environment, this.catalog, record);
    this.open.set(key, collection);
    return collection;
  }

  get(db: string, name: string): Collection {
    const collection = this.find(db, name);
    if (!collection) throw new MongoError('NamespaceNotFound', `ns does not exist: ${db}.${name}`);
    return collection;
  }

  /** Inside a write. */
  ensure = (db: string, name: string): Collection => this.find(db, name) ?? this.create(db, name);

  /** Inside a write. */
  create(db: string, name: string, options: Document = {}): Collection {
    if (!name || name.includes('\0') || name.startsWith('.') || name.includes('$'))
      throw new MongoError('InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
    const idIndex = { id: this.catalog.nextId(), multikey: false, spec: ID_INDEX };
    this.catalog.save({ id: this.catalog.nextId(), db, name, options, indexes: [idIndex] });
    return this.find(db, name)!;
  }

  /** Inside a write. */
  drop(collection: Collection) {
    collection.drop();
    this.open.delete(`${collection.record.db}\0${collection.record.name}`);
  }

  /** Inside a write. */
  rename(collection: Collection, db: string, name: string) {
    this.catalog.remove(collection.record);
    this.open.delete(`${collection.record.db}\0${collection.record.name}`);
    this.catalog.save({ ...collection.record, db, name });
  }

  async close() {
    this.expiry.stop();
    await this.environment.close();
  }
}
