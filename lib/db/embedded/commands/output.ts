import { asDocument, decode, type Document } from '../documents';
import { demand, refuse } from '../errors';
import { selectNow } from '../query/select';
import type { Collection } from '../storage/collection';
import { refuseView, type Context } from './context';
import { changeRow, insertOne, withId } from './writing';

export const isOutput = (stage: Document) => '$out' in stage || '$merge' in stage;

function placeOf(value: unknown, current: string) {
  const { db = current, coll = value } = asDocument(value);
  return { db: String(db), name: String(coll) };
}

function mergeOf(argument: unknown, db: string) {
  const options = typeof argument === 'string' ? { into: argument } : asDocument(argument);
  const { into, on = '_id', whenMatched = 'merge', whenNotMatched = 'insert', let: variables } = options as Document;
  demand(into !== undefined, 'FailedToParse', "BSON field '$merge.into' is missing but a required field");
  return { ...placeOf(into, db), on: [on].flat() as string[], whenMatched, whenNotMatched, variables };
}

/** Before anything is read: documents are found again by fields that a unique index keeps apart. */
export function checkOutput({ database, db }: Context, stage: Document) {
  if ('$out' in stage) return;
  const merge = mergeOf(stage.$merge, db);
  const isKept = database.find(merge.db, merge.name)?.indexes.some(({ fields, record: { spec } }) => {
    const isUnique = spec.unique === true && spec.partialFilterExpression === undefined;
    return isUnique && fields.length === merge.on.length && fields.every(({ path }) => merge.on.includes(path));
  });
  const message = 'Cannot find index to verify that join fields will be unique';
  demand(isKept || merge.on.join() === '_id', 'Location51183', message);
}

/** $out replaces a collection, $merge writes into one; both inside a write. */
export function writeOutput(context: Context, stage: Document, documents: Uint8Array[]) {
  if ('$out' in stage) return replaceAll(context, placeOf(stage.$out, context.db), documents);
  const merge = mergeOf(stage.$merge, context.db);
  const collection = refuseView(context.database.ensure(merge.db, merge.name));
  for (const bytes of documents) mergeOne(collection, bytes, merge);
}

/** Written beside the old collection, so that a failure leaves that one as it was. */
function replaceAll({ database }: Context, { db, name }: ReturnType<typeof placeOf>, documents: Uint8Array[]) {
  const old = refuseView(database.find(db, name));
  const next = database.create(db, `tmp.agg_out.${database.catalog.nextId()}`, old?.options);
  try {
    for (const { record } of old?.indexes ?? []) if (record.spec.name !== '_id_') next.addIndex(record.spec);
    for (const bytes of documents) insertOne(next, bytes);
  } catch (error) {
    database.drop(next);
    throw error;
  }
  if (old) database.drop(old);
  database.rename(next, db, name);
}

function mergeOne(collection: Collection, given: Uint8Array, merge: ReturnType<typeof mergeOf>) {
  const { on, whenMatched, whenNotMatched, variables } = merge;
  const { bytes, document } = withId(given, decode(given));
  const filter = Object.fromEntries(on.map((path) => [path, document[path]]));
  const [row] = selectNow(collection, { filter, limit: 1 });
  if (!row && whenNotMatched === 'fail')
    refuse('MergeStageNoMatchingDocument', '$merge could not find a matching document in the target collection');
  if (row ? whenMatched === 'keepExisting' : whenNotMatched === 'discard') return;
  if (!row || whenMatched === 'fail') return insertOne(collection, bytes);
  const change = changeOf(whenMatched, document);
  changeRow(collection, row, { change, variables: { ...asDocument(variables), new: document } }, filter);
}

function changeOf(whenMatched: unknown, document: Document): Document | Document[] {
  if (Array.isArray(whenMatched)) return whenMatched as Document[];
  const { _id, ...fields } = document;
  return whenMatched === 'replace' ? fields : { $set: fields };
}
