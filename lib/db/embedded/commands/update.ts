import { asDocument, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { selectNow } from '../query/select';
import type { Collection } from '../storage/collection';
import { changeRow, upsertOne } from './change-one';
import { collationOf, collectionName, listOf, refuseView, type Command } from './context';
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
export type Outcome = { matched: number; modified: number; upserted?: unknown };
export type WriteOptions = { variables: Document; bypass: boolean };

export const writeOptionsOf = (body: Document): WriteOptions => ({
  variables: asDocument(body.let),
  bypass: body.bypassDocumentValidation === true,
});

const REFUSED: [message: string, refuses: (statement: Statement, isReplacement: boolean) => unknown][] = [
  ['multi update is not supported for replacement-style update', ({ multi }, isReplacement) => multi && isReplacement],
  ['Cannot specify sort with multi=true', ({ multi, sort }) => multi && sort],
  [
    'Cannot specify arrayFilters with a replacement or a pipeline-style update',
    ({ u, arrayFilters }, isReplacement) => arrayFilters?.length && (isReplacement || Array.isArray(u)),
  ],
];

function check(statement: Statement) {
  const { u } = statement;
  if (!isPlainObject(u) && !Array.isArray(u))
    throw new MongoError('FailedToParse', 'Update argument must be either an object or an array');
  const isReplacement = !Array.isArray(u) && !hasOperators(u);
  const found = REFUSED.find(([, refuses]) => refuses(statement, isReplacement));
  if (found) throw new MongoError('FailedToParse', found[0]);
}

/** `exact` is the same statement with every number in its BSON type. */
export function runStatement(
  collection: Collection,
  statement: Statement,
  exact: Statement,
  options: WriteOptions,
): Outcome {
  check(statement);
  const { variables, bypass } = options;
  const rows = selectNow(collection, {
    filter: asDocument(statement.q),
    sort: statement.sort,
    limit: statement.multi ? 0 : 1,
    collation: collationOf(statement.collation, collection.options),
    variables,
    hint: statement.hint,
  });
  const change = { change: exact.u, arrayFilters: exact.arrayFilters, variables: { ...variables, ...statement.c } };
  if (!rows.length && statement.upsert)
    return { matched: 0, modified: 0, upserted: upsertOne(collection, change, statement.q, exact.q, bypass).id };
  const modified = rows.filter((row) => changeRow(collection, row, change, statement.q, bypass).modified).length;
  return { matched: rows.length, modified };
}

export const update: Command = async (context) => {
  const { database, body, db, message } = context;
  const name = collectionName(context);
  const statements = listOf(body, 'updates') as Statement[];
  const exact = message.exact().updates as Statement[];
  return database.environment.write(() => {
    const creates = statements.some((statement) => statement.upsert);
    const collection = creates ? database.ensure(db, name) : database.find(db, name);
    refuseView(collection);
    const upserted: Document[] = [];
    let [matched, modified] = [0, 0];
    const { writeErrors } = writeEach(statements, body.ordered !== false, (statement, index) => {
      if (!collection) return check(statement);
      const outcome = runStatement(collection, statement, exact[index]!, writeOptionsOf(body));
      matched += outcome.matched;
      modified += outcome.modified;
      if ('upserted' in outcome) upserted.push({ index, _id: outcome.upserted });
    });
    const n = matched + upserted.length;
    return { n, nModified: modified, ...(upserted.length ? { upserted } : {}), ...writeErrors, ok: 1 };
  });
};
