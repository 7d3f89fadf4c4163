import { setTimeout as wait } from 'node:timers/promises';
import { Cursors } from './cursors';
import { asDocument, asNumber, type Document } from './documents';
import { demand, MongoError } from './errors';
import { ExpiryTimer } from './expiry';
import { Catalog } from './storage/catalog';
import { Collection } from './storage/collection';
import { Environment, type EnvironmentOptions } from './storage/environment';

const ID_INDEX = { v: 2, key: { _id: 1 }, name: '_id_', unique: true };

/** The storage behind one folder, with its open collections and cursors. */
export class Database {
  readonly cursors = new Cursors();
  readonly failPoint = new FailPoint();
  readonly environment: Environment;
  readonly catalog: Catalog;
  readonly expiry: ExpiryTimer;
  private readonly open = new Map<string, Collection>();

  constructor(folder: string, options?: EnvironmentOptions) {
    this.environment = new Environment(folder, options);
    this.catalog = new Catalog(this.environment);
    this.expiry = new ExpiryTimer(this);
    this.environment.onAbort = () => {
      this.open.clear();
      this.catalog.load();
    };
  }

  find(db: string, name: string): Collection | undefined {
    const key = `${db}\0${name}`;
    const record = this.open.has(key) ? undefined : this.catalog.get(db, name);
    if (record) this.open.set(key, new Collection(this.environment, this.catalog, record));
    return this.open.get(key);
  }

  get(db: string, name: string): Collection {
    const collection = this.find(db, name);
    demand(collection, 'NamespaceNotFound', `ns does not exist: ${db}.${name}`);
    return collection;
  }

  /** Inside a write. */
  ensure = (db: string, name: string): Collection => this.find(db, name) ?? this.create(db, name);

  /** Inside a write. */
  create(db: string, name: string, options: Document = {}): Collection {
    const isValid = name && !name.includes('\0') && !name.startsWith('.') && !name.includes('$');
    demand(isValid, 'InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
    const idIndex = { id: this.catalog.nextId(), multikey: false, spec: ID_INDEX };
    this.catalog.save({ id: this.catalog.nextId(), db, name, options, indexes: [idIndex] });
    return this.find(db, name)!;
  }

  /** Inside a write. */
  drop(collection: Collection) {
    collection.drop();
    collection.isGone = true;
    this.open.delete(`${collection.record.db}\0${collection.record.name}`);
  }

  /** Inside a write. */
  rename(collection: Collection, db: string, name: string) {
    const { record } = collection;
    collection.isGone = true;
    this.environment.stamps.touchAll();
    this.catalog.remove(record);
    this.open.delete(`${record.db}\0${record.name}`);
    this.catalog.save({ ...record, db, name });
  }

  async close() {
    this.expiry.stop();
    await this.environment.close();
  }
}

/** Ends the connection instead of answering. */
export class Disconnection extends Error {}

/** What MongoDB offers tests of clients: commands that fail when told to. Only where tests are served. */
class FailPoint {
  private data: Document = {};
  private left = 0;
  private skip = 0;

  set({ mode, data }: Document) {
    this.data = asDocument(data);
    const { times, skip } = asDocument(mode);
    this.skip = asNumber(skip) ?? 0;
    this.left = mode === 'off' ? 0 : (asNumber(times) ?? Infinity);
  }

  /** What to add to the reply of a command that is let through. */
  async meet(command: string): Promise<Document> {
    const { failCommands, blockConnection, blockTimeMS, closeConnection, errorCode, ...others } = this.data;
    if (this.left <= 0 || !Array.isArray(failCommands) || !failCommands.includes(command)) return {};
    if (this.skip-- > 0) return {};
    this.left--;
    if (blockConnection) await wait(asNumber(blockTimeMS));
    if (closeConnection) throw new Disconnection();
    const { errorLabels, writeConcernError } = others;
    const labels = errorLabels ? { errorLabels } : {};
    const failure = { code: asNumber(errorCode), ...labels };
    if (errorCode !== undefined)
      throw new MongoError('InternalError', "Failing command via 'failCommand' failpoint", failure);
    return writeConcernError ? { writeConcernError, ...labels } : {};
  }
}
