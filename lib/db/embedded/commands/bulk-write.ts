import { encode, type Document } from '../documents';
import { CursorReply } from '../wire/reply';
import { deleteMatching } from './delete';
import { asDocument, splitNamespace, type Command, type Context } from './context';
import { insertOne } from './insert';
import { runStatement, type Statement } from './update';
import { toWriteError } from '../errors';

type Totals = {
  nInserted: number;
  nMatched: number;
  nModified: number;
  nUpserted: number;
  nDeleted: number;
  nErrors: number;
};

function statementOf({ filter, updateMods, ...rest }: Document): Statement {
  return { ...rest, q: filter, u: updateMods } as Statement;
}

function runOne({ database, body }: Context, operation: Document, exact: Document, totals: Totals): Document {
  const namespaces = body.nsInfo as { ns: string }[];
  const { ns } = namespaces[Number(operation.insert ?? operation.update ?? operation.delete)]!;
  const { db, name } = splitNamespace(ns);
  const collection = database.ensure(db, name);
  if ('insert' in operation) {
    insertOne(collection, encode(asDocument(exact.document)), body.bypassDocumentValidation === true);
    totals.nInserted++;
    return { n: 1 };
  }
  if ('delete' in operation) {
    const removed = deleteMatching(
      collection,
      {
        q: asDocument(operation.filter),
        limit: operation.multi ? 0 : 1,
        collation: operation.collation as Document,
        hint: operation.hint,
      },
      asDocument(body.let),
    );
    totals.nDeleted += removed;
    return { n: removed };
  }
  const outcome = runStatement(collection, statementOf(operation), statementOf(exact), asDocument(body.let));
  totals.nMatched += outcome.matched;
  totals.nModified += outcome.modified;
  if (!('upserted' in outcome)) return { n: outcome.matched, nModified: outcome.modified };
  totals.nUpserted++;
  return { n: 1, nModified: 0, upserted: { _id: outcome.upserted } };
}

export const bulkWrite: Command = (context) => {
  const { database, body, message } = context;
  const operations = body.ops as Document[];
  const exact = message.exact().ops as Document[];
  return database.environment.write(() => {
    const totals: Totals = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0, nErrors: 0 };
    const results: Document[] = [];
    for (const [idx, operation] of operations.entries()) {
      try {
        const result = runOne(context, operation, exact[idx]!, totals);
        if (!body.errorsOnly) results.push({ ok: 1, idx, ...result });
      } catch (error) {
        totals.nErrors++;
        const { index: _index, ...details } = toWriteError(idx, error);
        results.push({ ok: 0, idx, n: 0, ...details });
        if (body.ordered !== false) break;
      }
    }
    return new CursorReply(
      'firstBatch',
      database.cursors.first('admin.$cmd.bulkWrite', results.map(encode), Infinity),
      totals,
    );
  });
};
