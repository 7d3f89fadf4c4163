import { asDocument, decode, decodeExact, type Document } from '../documents';
import { MongoError } from '../errors';
import { compileProjection } from '../query/projection';
import { filterOptionsOf, selectNow } from '../query/select';
import type { Collection } from '../storage/collection';
import { changeRow, upsertOne } from './change-one';
import { collationOf, collectionName, refuseView, type Command, type Context } from './context';
import { writeOptionsOf } from './update';

type Outcome = { bytes?: Uint8Array; lastErrorObject: Document };

function run(collection: Collection, { body, message }: Context, filter: Document): Outcome {
  const { variables, bypass } = writeOptionsOf(body);
  const collation = collationOf(body.collation, collection.options);
  const [row] = selectNow(collection, {
    filter,
    sort: asDocument(body.sort),
    limit: 1,
    collation,
    variables,
    hint: body.hint,
  });
  if (body.remove) {
    if (row) collection.remove(row.id, row.document);
    return { bytes: row?.bytes, lastErrorObject: { n: row ? 1 : 0 } };
  }
  const exact = message.exact();
  const spec = { change: exact.update as Document, arrayFilters: exact.arrayFilters as Document[], variables };
  if (row) {
    const { bytes } = changeRow(collection, row, spec, filter, bypass);
    return { bytes: body.new ? bytes : row.bytes, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (!body.upsert) return { lastErrorObject: { n: 0, updatedExisting: false } };
  const { bytes, id } = upsertOne(collection, spec, filter, asDocument(exact.query), bypass);
  return { bytes: body.new ? bytes : undefined, lastErrorObject: { n: 1, updatedExisting: false, upserted: id } };
}

function check({ remove, update, new: returnsNew, upsert }: Document) {
  const fail = (message: string) => {
    throw new MongoError('FailedToParse', message);
  };
  if (!remove && !update) fail('Either an update or remove=true must be specified');
  if (remove && update) fail('Cannot specify both an update and remove=true');
  if (remove && returnsNew)
    fail("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  if (remove && upsert) fail('Cannot specify both upsert=true and remove=true');
}

export const findAndModify: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  const filter = asDocument(body.query);
  check(body);
  return database.environment.write(() => {
    const collection = body.upsert ? database.ensure(db, name) : database.find(db, name);
    refuseView(collection);
    const missing: Document = body.remove ? { n: 0 } : { n: 0, updatedExisting: false };
    if (!collection) return { lastErrorObject: missing, value: null, ok: 1 };
    const project = compileProjection(asDocument(body.fields), filter, filterOptionsOf(collection, {}));
    const { bytes, lastErrorObject } = run(collection, context, filter);
    const value = bytes && (project ? project(decodeExact(bytes), () => decode(bytes)) : decodeExact(bytes));
    return { lastErrorObject, value: value ?? null, ok: 1 };
  });
};
