import { decode, decodeExact, type Document } from '../documents';
import { MongoError } from '../errors';
import { compileProjection } from '../query/projection';
import { select, type Row } from '../query/select';
import type { Collection } from '../storage/collection';
import { changeRow, upsertOne } from './change-one';
import { asDocument, collationOf, collectionName, type Command, type Context } from './context';

type Outcome = { bytes?: Uint8Array; lastErrorObject: Document };

function run(collection: Collection, { body, message }: Context, filter: Document): Outcome {
  const exact = message.exact();
  const variables = asDocument(body.let);
  const selection = {
    filter,
    sort: asDocument(body.sort),
    limit: 1,
    collation: collationOf(body.collation, collection.record.options),
    variables,
    hint: body.hint,
  };
  const [row] = select(collection, selection) as Iterable<Row>;
  if (body.remove) {
    if (row) collection.remove(row.id, row.document);
    return { bytes: row?.bytes, lastErrorObject: { n: row ? 1 : 0 } };
  }
  const spec = { change: exact.update as Document, arrayFilters: exact.arrayFilters as Document[], variables };
  if (row) {
    const { bytes } = changeRow(collection, row, spec, filter);
    return { bytes: body.new ? bytes : row.bytes, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (!body.upsert) return { lastErrorObject: { n: 0, updatedExisting: false } };
  const { bytes, id } = upsertOne(collection, spec, filter, asDocument(exact.query));
  return { bytes: body.new ? bytes : undefined, lastErrorObject: { n: 1, updatedExisting: false, upserted: id } };
}

export const findAndModify: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  const filter = asDocument(body.query);
  if (!body.remove && !body.update)
    throw new MongoError('FailedToParse', 'Either an update or remove=true must be specified');
  return database.environment.write(() => {
    const collection = body.upsert ? database.ensure(db, name) : database.find(db, name);
    const { bytes, lastErrorObject } = collection
      ? run(collection, context, filter)
      : { bytes: undefined, lastErrorObject: { n: 0, updatedExisting: false } };
    const project = compileProjection(asDocument(body.fields), filter);
    const value = bytes && (project ? project(decode(bytes)) : decodeExact(bytes));
    return { lastErrorObject, value: value ?? null, ok: 1 };
  });
};
