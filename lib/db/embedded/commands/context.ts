import { asNumber, type Document } from '../documents';
import type { Database } from '../database';
import { MongoError } from '../errors';
import { toCollation } from '../query/collation';
import type { Collection } from '../storage/collection';
import type { Message } from '../wire/message';
import type { CursorReply } from '../wire/reply';

export type Context = { database: Database; message: Message; body: Document; db: string; target: unknown };
export type Reply = Document | CursorReply;
export type Command = (context: Context) => Reply | Promise<Reply>;

export function collectionName({ target, db }: Context): string {
  if (typeof target !== 'string' || !target || target.includes('\0'))
    throw new MongoError('InvalidNamespace', `Invalid namespace specified '${db}.${String(target)}'`);
  return target;
}

/** A collection to write to; a view is not one. */
export function refuseView(collection: Collection | undefined) {
  if (collection?.options.viewOn === undefined) return;
  throw new MongoError('CommandNotSupportedOnView', `Namespace ${collection.namespace} is a view, not a collection`);
}

export const asCount = (value: unknown): number => Math.abs(asNumber(value) ?? 0);

export function listOf(body: Document, field: string): Document[] {
  const value = body[field];
  if (!Array.isArray(value))
    throw new MongoError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'array'`);
  return value as Document[];
}

/** A namespace is a database, a dot and a collection, whose name may hold dots too. */
export function splitNamespace(namespace: string) {
  const dot = namespace.indexOf('.');
  if (dot < 1 || dot === namespace.length - 1)
    throw new MongoError('InvalidNamespace', `Invalid namespace specified '${namespace}'`);
  return { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

/** The collation asked for, else the collection's own. */
export const collationOf = (asked: unknown, options: Document = {}) => toCollation(asked ?? options.collation);
