import { isPlainObject, asNumber, type Document } from '../documents';
import type { Database } from '../database';
import { toCollation } from '../query/collation';
import type { CursorReply } from '../wire/reply';
import type { Message } from '../wire/message';
import { MongoError } from '../errors';

export type Context = { database: Database; message: Message; body: Document; db: string; target: unknown };
export type Reply = Document | CursorReply;
export type Command = (context: Context) => Reply | Promise<Reply>;

export function collectionName({ target, db }: Context): string {
  if (typeof target !== 'string' || !target)
    throw new MongoError('InvalidNamespace', `Invalid namespace specified '${db}.${String(target)}'`);
  return target;
}

export const asDocument = (value: unknown): Document => (isPlainObject(value) ? value : {});
export const asCount = (value: unknown): number => Math.abs(asNumber(value) ?? 0);

/** A namespace is a database, a dot and a collection, whose name may hold dots too. */
export function splitNamespace(namespace: string) {
  const dot = namespace.indexOf('.');
  return { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}

/** The collation asked for, else the collection's own. */
export const collationOf = (asked: unknown, options: Document = {}) => toCollation(asked ?? options.collation);
