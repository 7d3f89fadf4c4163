import type { Document } from '../documents';
import type { Collection } from '../storage/collection';
import { select } from '../query/select';
import { asCount, asDocument, collationOf, collectionName, type Command } from './context';
import { writeEach } from './write-each';

export type Statement = { q: Document; limit: unknown; collation?: Document; hint?: unknown };

export function deleteMatching(
  collection: Collection,
  { q, limit, collation, hint }: Statement,
  variables: Document,
): number {
  const selection = {
    filter: q,
    limit: asCount(limit),
    collation: collationOf(collation, collection.record.options),
    variables,
    hint,
  };
  const rows = [...select(collection, selection)];
  rows.forEach((row) => collection.remove(row.id, row.document));
  return rows.length;
}

export const remove: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  return database.environment.write(() => {
    const collection = database.find(db, name);
    let removed = 0;
    const { writeErrors } = writeEach(
      collection ? (body.deletes as Statement[]) : [],
      body.ordered !== false,
      (statement) => {
        removed += deleteMatching(collection!, statement, asDocument(body.let));
      },
    );
    return { n: removed, ...(writeErrors.length ? { writeErrors } : {}), ok: 1 };
  });
};
