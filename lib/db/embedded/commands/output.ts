import { decode, type Document } from '../documents';
import { MongoError } from '../errors';
import { select } from '../query/select';
import type { Collection } from '../storage/collection';
import { changeRow } from './change-one';
import { asDocument, type Context } from './context';

export const isOutput = (stage: Document) => '$out' in stage || '$merge' in stage;

const place = (value: unknown, db: string) => {
  const { db: otherDb = db, coll = value } = asDocument(value);
  return { db: String(otherDb), name: String(coll) };
};

/** $out replaces a collection, $merge writes into one; both inside a write. */
export function writeOutput({ database, db }: Context, stage: Document, documents: Uint8Array[]) {
  if ('$out' in stage) {
    const { db: to, name } = place(stage.$out, db);
    const collection = database.ensure(to, name);
    for (const row of [...select(collection, { filter: {} })]) collection.remove(row.id, row.document);
    documents.forEach((bytes) => collection.insert(bytes, decode(bytes)));
    return;
  }
  const options = asDocument(typeof stage.$merge === 'string' ? { into: stage.$merge } : stage.$merge);
  const { db: to, name } = place(options.into, db);
  const collection = database.ensure(to, name);
  for (const bytes of documents) mergeOne(collection, bytes, options);
}

function mergeOne(collection: Collection, bytes: Uint8Array, options: Document) {
  const document = decode(bytes);
  const on = [options.on ?? '_id'].flat() as string[];
  const filter = Object.fromEntries(on.map((path) => [path, document[path]]));
  const [row] = [...select(collection, { filter, limit: 1 })];
  if (!row) {
    if (options.whenNotMatched === 'fail')
      throw new MongoError('BadValue', '$merge could not find a matching document in the target collection');
    if (options.whenNotMatched !== 'discard') collection.insert(bytes, document);
    return;
  }
  const { _id, ...fields } = document;
  const action = options.whenMatched ?? 'merge';
  if (action === 'fail') throw new MongoError('DuplicateKey', '$merge found a document that matches');
  if (Array.isArray(action)) changeRow(collection, row, { change: action, variables: { new: document } }, filter);
  else if (action === 'replace') changeRow(collection, row, { change: fields }, filter);
  else if (action === 'merge') changeRow(collection, row, { change: { $set: fields } }, filter);
}
