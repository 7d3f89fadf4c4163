import { asDocument, asNumber, encodeReply, type Document } from '../documents';
import type { Database } from '../database';
import { demand } from '../errors';
import { toCollation } from '../query/collation';
import type { FirstBatch } from '../cursors';
import type { Chunks, Work } from '../chunks';
import type { Collection } from '../storage/collection';
import type { Message } from '../wire/message';
import { CursorReply } from '../wire/reply';

export type Reply = Document | CursorReply;
export type Command = (context: Context) => Reply | Promise<Reply>;

/** A command as it came, and what it is about. */
export class Context {
  constructor(
    readonly database: Database,
    readonly message: Message,
    readonly body: Document,
    readonly db: string,
    readonly target: unknown,
  ) {}

  /** The collection that the command names. */
  get name(): string {
    const { target, db } = this;
    const isName = typeof target === 'string' && target && !target.includes('\0');
    demand(isName, 'InvalidNamespace', `Invalid namespace specified '${db}.${String(target)}'`);
    return target as string;
  }

  get namespace() {
    return `${this.db}.${this.name}`;
  }

  list(field: string): Document[] {
    const value = this.body[field];
    demand(Array.isArray(value), 'TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'array'`);
    return value as Document[];
  }

  /** Changes what the command names, as part of the next commit. */
  write<T>(change: (name: string) => T | Work<T>): Promise<T> {
    const { name } = this;
    return this.database.environment.write(() => change(name));
  }

  /** The collection to write to. */
  writable(creates: boolean): Collection | undefined {
    const { database, db, name } = this;
    return refuseView(creates ? database.ensure(db, name) : database.find(db, name));
  }

  async cursor(namespace: string, results: Chunks<Uint8Array>, options: FirstBatch = {}): Promise<CursorReply> {
    const first = { batchSize: asNumber(asDocument(this.body.cursor).batchSize), ...options };
    return new CursorReply('firstBatch', await this.database.cursors.first(namespace, results, first));
  }

  listed = (namespace: string, documents: Document[]) => this.cursor(namespace, [documents.map(encodeReply)]);
}

/** A view is read, never written to. */
export function refuseView<T extends Collection | undefined>(collection: T): T {
  const isView = collection?.options.viewOn !== undefined;
  demand(!isView, 'CommandNotSupportedOnView', `Namespace ${collection?.namespace} is a view, not a collection`);
  return collection;
}

/** A namespace is a database, a dot and a collection, whose name may hold dots too. */
export function splitNamespace(namespace: string) {
  const dot = namespace.indexOf('.');
  const isWhole = dot > 0 && dot < namespace.length - 1;
  demand(isWhole, 'InvalidNamespace', `Invalid namespace specified '${namespace}'`);
  return { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

/** The collation asked for, else the collection's own. */
export const collationOf = (asked: unknown, options: Document = {}) => toCollation(asked ?? options.collation);
