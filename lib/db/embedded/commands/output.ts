import { asDocument, decode, type Document } from '../documents';
import { MongoError } from '../errors';
import { selectNow } from '../query/select';
import type { Collection } from '../storage/collection';
import { changeRow } from './change-one';
import { refuseView, type Context } from './context';
import { validate } from './validator';

export const isOutput = (stage: Document) => '$out' in stage || '$merge' in stage;

const place = (value: unknown, db: string) => {
  const { db: otherDb = db, coll = value } = asDocument(value);
  return { db: String(otherDb), name: String(coll) };
};

type Merge = {
  into: ReturnType<typeof place>;
  on: string[];
  whenMatched: unknown;
  whenNotMatched: unknown;
  variables?: Document;
};

function mergeOf(argument: unknown, db: string): Merge {
  const options = typeof argument === 'string' ? { into: argument } : asDocument(argument);
  const { into, on = '_id', whenMatched = 'merge', whenNotMatched = 'insert', let: variables } = options as Document;
  if (into === undefined)
    throw new MongoError('FailedToParse', "BSON field '$merge.into' is missing but a required field");
  return {
    into: place(into, db),
    on: [on].flat() as string[],
    whenMatched,
    whenNotMatched,
    variables: variables as Document,
  };
}

/** Before anything is read: documents are found again by fields that a unique index keeps apart. */
export function checkOutput({ database, db }: Context, stage: Document) {
  if ('$out' in stage) return;
  const { into, on } = mergeOf(stage.$merge, db);
  const indexes = database.find(into.db, into.name)?.indexes ?? [];
  const isKept = indexes.some(({ fields, record }) => {
    const isUnique = record.spec.unique === true && record.spec.partialFilterExpression === undefined;
    return isUnique && fields.length === on.length && fields.every(({ path }) => on.includes(path));
  });
  if (!isKept && on.join() !== '_id')
    throw new MongoError('Location51183', 'Cannot find index to verify that join fields will be unique');
}

/** $out replaces a collection, $merge writes into one; both inside a write. */
export function writeOutput(context: Context, stage: Document, documents: Uint8Array[]) {
  if ('$out' in stage) return replaceAll(context, place(stage.$out, context.db), documents);
  const merge = mergeOf(stage.$merge, context.db);
  const collection = context.database.ensure(merge.into.db, merge.into.name);
  refuseView(collection);
  for (const bytes of documents) mergeOne(collection, bytes, merge);
}

/** Written beside the old collection, so that a failure leaves that one as it was. */
function replaceAll({ database }: Context, { db, name }: ReturnType<typeof place>, documents: Uint8Array[]) {
  const old = database.find(db, name);
  refuseView(old);
  const next = database.create(db, `tmp.agg_out.${database.catalog.nextId()}`, old?.options);
  try {
    for (const { record } of old?.indexes ?? []) if (record.spec.name !== '_id_') next.addIndex(record.spec);
    for (const bytes of documents) {
      const document = decode(bytes);
      validate(next, document);
      next.insert(bytes, document);
    }
  } catch (error) {
    database.drop(next);
    throw error;
  }
  if (old) database.drop(old);
  database.rename(next, db, name);
}

function mergeOne(collection: Collection, bytes: Uint8Array, { on, whenMatched, whenNotMatched, variables }: Merge) {
  const document = decode(bytes);
  const filter = Object.fromEntries(on.map((path) => [path, document[path]]));
  const [row] = selectNow(collection, { filter, limit: 1 });
  if (!row) {
    if (whenNotMatched === 'fail')
      throw new MongoError(
        'MergeStageNoMatchingDocument',
        '$merge could not find a matching document in the target collection',
      );
    if (whenNotMatched === 'discard') return;
    validate(collection, document);
    collection.insert(bytes, document);
    return;
  }
  if (whenMatched === 'keepExisting') return;
  if (whenMatched === 'fail') collection.insert(bytes, document);
  else
    changeRow(
      collection,
      row,
      { change: changeOf(whenMatched, document), variables: { ...variables, new: document } },
      filter,
    );
}

function changeOf(whenMatched: unknown, document: Document): Document | Document[] {
  if (Array.isArray(whenMatched)) return whenMatched as Document[];
  const { _id, ...fields } = document;
  return whenMatched === 'replace' ? fields : { $set: fields };
}
