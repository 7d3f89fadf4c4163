import { asDocument, asNumber, type Document } from '../documents';
import { MongoError } from '../errors';
import { compileFilter } from '../query/filter';
import { selectNow } from '../query/select';
import type { Collection } from '../storage/collection';
import { collationOf, collectionName, listOf, refuseView, type Command } from './context';
import { writeEach } from './write-each';

export type Deletion = { q: Document; limit: unknown; collation?: Document; hint?: unknown };

export function deleteMatching(
  collection: Collection,
  { q, limit, collation, hint }: Deletion,
  variables: Document,
): number {
  const wanted = asNumber(limit) ?? 0;
  if (wanted !== 0 && wanted !== 1)
    throw new MongoError('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${wanted}`);
  const rows = selectNow(collection, {
    filter: asDocument(q),
    limit: wanted,
    collation: collationOf(collation, collection.options),
    variables,
    hint,
  });
  rows.forEach((row) => collection.remove(row.id, row.document));
  return rows.length;
}

export const remove: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  const deletes = listOf(body, 'deletes') as Deletion[];
  return database.environment.write(() => {
    const collection = database.find(db, name);
    refuseView(collection);
    let removed = 0;
    const { writeErrors } = writeEach(deletes, body.ordered !== false, (statement) => {
      if (collection) removed += deleteMatching(collection, statement, asDocument(body.let));
      else compileFilter(asDocument(statement.q));
    });
    return { n: removed, ...writeErrors, ok: 1 };
  });
};
