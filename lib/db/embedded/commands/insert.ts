import { decode, decodeExact, encode, ObjectId, type Document } from '../documents';
import { MongoError } from '../errors';
import type { Collection } from '../storage/collection';
import { collectionName, type Command, type Context } from './context';
import { validate } from './validator';
import { writeEach } from './write-each';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Adds `_id` when it is absent and moves it to the front. */
function withId(bytes: Uint8Array): { bytes: Uint8Array; document: Document } {
  const document = decode(bytes);
  const [first] = Object.keys(document);
  if (first === '_id') return { bytes, document };
  const { _id = new ObjectId(), ...rest } = decodeExact(bytes);
  const complete = encode({ _id, ...rest });
  return { bytes: complete, document: decode(complete) };
}

export function insertOne(collection: Collection, raw: Uint8Array, bypass = false) {
  const { bytes, document } = withId(raw);
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw new MongoError(
      'BadValue',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  if (Array.isArray(document._id) || document._id instanceof RegExp)
    throw new MongoError('BadValue', "The '_id' value cannot be of type array or regex");
  if (!bypass) validate(collection, document);
  collection.insert(bytes, document);
}

export const insert: Command = async (context: Context) => {
  const name = collectionName(context);
  const documents = context.message.documents('documents');
  const { database, body, db } = context;
  return database.environment.write(() => {
    const collection = database.ensure(db, name);
    const { done, writeErrors } = writeEach(documents, body.ordered !== false, (bytes) =>
      insertOne(collection, bytes, body.bypassDocumentValidation === true),
    );
    return { n: done, ...(writeErrors.length ? { writeErrors } : {}), ok: 1 };
  });
};
