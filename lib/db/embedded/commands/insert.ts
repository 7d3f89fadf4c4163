import { decode, decodeExact, encode, isPlainObject, ObjectId, type Document } from '../documents';
import { MongoError } from '../errors';
import type { Collection } from '../storage/collection';
import { collectionName, refuseView, type Command } from './context';
import { validate } from './validator';
import { writeEach } from './write-each';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

export function checkSize(bytes: Uint8Array) {
  if (bytes.length <= MAX_DOCUMENT_BYTES) return;
  throw new MongoError(
    'BSONObjectTooLarge',
    `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
  );
}

/** What may not be an _id. */
export function checkId(_id: unknown) {
  const isRegex =
    _id instanceof RegExp ||
    (typeof _id === 'object' && _id !== null && '_bsontype' in _id && _id._bsontype === 'BSONRegExp');
  if (Array.isArray(_id) || isRegex || _id === undefined)
    throw new MongoError('InvalidIdField', "The '_id' value cannot be of type array, regex or undefined");
  const dollar = isPlainObject(_id) && Object.keys(_id).find((name) => name.startsWith('$'));
  if (dollar)
    throw new MongoError(
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    );
}

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
  checkSize(raw);
  const { bytes, document } = withId(raw);
  checkId(document._id);
  if (!bypass) validate(collection, document);
  collection.insert(bytes, document);
}

export const insert: Command = async (context) => {
  const name = collectionName(context);
  const documents = context.message.documents('documents');
  if (!documents.length)
    throw new MongoError('InvalidLength', 'Write batch sizes must be between 1 and 100000. Got 0 operations.');
  const { database, body, db } = context;
  return database.environment.write(() => {
    const collection = database.ensure(db, name);
    refuseView(collection);
    const bypass = body.bypassDocumentValidation === true;
    const { done, writeErrors } = writeEach(documents, body.ordered !== false, (bytes) =>
      insertOne(collection, bytes, bypass),
    );
    return { n: done, ...writeErrors, ok: 1 };
  });
};
