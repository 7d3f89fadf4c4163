import type { Document } from '../documents';
import { MongoError } from '../errors';
import { select } from '../query/select';
import type { Collection } from '../storage/collection';
import { hasOperators } from '../documents';
import { changeRow, upsertOne } from './change-one';
import { asDocument, collationOf, collectionName, type Command } from './context';
import { writeEach } from './write-each';

export type Statement = {
  q: Document;
  u: Document | Document[];
  multi?: boolean;
  upsert?: boolean;
  arrayFilters?: Document[];
  collation?: Document;
  hint?: unknown;
  sort?: Document;
  c?: Document;
};
type Outcome = { matched: number; modified: number; upserted?: unknown };

export function runStatement(
  collection: Collection,
  statement: Statement,
  exact: Statement,
  variables: Document,
): Outcome {
  if (statement.multi && !Array.isArray(statement.u) && !hasOperators(statement.u))
    throw new MongoError('FailedToParse', 'the update operation document must contain atomic operators.');
  const selection = {
    filter: statement.q,
    sort: statement.sort,
    limit: statement.multi ? 0 : 1,
    collation: collationOf(statement.collation, collection.record.options),
    variables,
    hint: statement.hint,
  };
  const rows = [...select(collection, selection)];
  const spec = { change: exact.u, arrayFilters: exact.arrayFilters, variables: { ...variables, ...statement.c } };
  if (!rows.length && statement.upsert)
    return { matched: 0, modified: 0, upserted: upsertOne(collection, spec, statement.q, exact.q).id };
  const modified = rows.filter((row) => changeRow(collection, row, spec, statement.q).modified).length;
  return { matched: rows.length, modified };
}

export const update: Command = async (context) => {
  const { database, body, db, message } = context;
  const name = collectionName(context);
  const statements = body.updates as Statement[];
  const exact = message.exact().updates as Statement[];
  return database.environment.write(() => {
    const creates = statements.some((statement) => statement.upsert);
    const collection = creates ? database.ensure(db, name) : database.find(db, name);
    const upserted: Document[] = [];
    let [matched, modified] = [0, 0];
    const { writeErrors } = writeEach(collection ? statements : [], body.ordered !== false, (statement, index) => {
      const outcome = runStatement(collection!, statement, exact[index]!, asDocument(body.let));
      matched += outcome.matched;
      modified += outcome.modified;
      if ('upserted' in outcome) upserted.push({ index, _id: outcome.upserted });
    });
    return {
      n: matched + upserted.length,
      nModified: modified,
      ...(upserted.length ? { upserted } : {}),
      ...(writeErrors.length ? { writeErrors } : {}),
      ok: 1,
    };
  });
};
