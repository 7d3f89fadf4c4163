import { asDocument, asNumber, encode, encodeReply, type Document } from '../documents';
import { MongoError, toWriteError } from '../errors';
import type { Collection } from '../storage/collection';
import { CursorReply } from '../wire/reply';
import { listOf, refuseView, splitNamespace, type Command, type Context } from './context';
import { deleteMatching, type Deletion } from './delete';
import { insertOne } from './insert';
import { runStatement, writeOptionsOf, type Statement } from './update';

type Totals = {
  nInserted: number;
  nMatched: number;
  nModified: number;
  nUpserted: number;
  nDeleted: number;
  nErrors: number;
};
type Operation = { plain: Document; exact: Document };
type Run = (collection: Collection, operation: Operation, body: Document, totals: Totals) => Document;

const statementOf = ({ filter, updateMods, constants, ...rest }: Document) =>
  ({ ...rest, q: filter, u: updateMods, c: constants }) as unknown as Statement;

const OPERATIONS: Record<string, Run> = {
  insert: (collection, { exact }, body, totals) => {
    insertOne(collection, encode(asDocument(exact.document)), body.bypassDocumentValidation === true);
    totals.nInserted++;
    return { n: 1 };
  },
  delete: (collection, { plain: { filter, multi, collation, hint } }, body, totals) => {
    const deletion = { q: filter, limit: multi ? 0 : 1, collation, hint } as Deletion;
    const n = deleteMatching(collection, deletion, asDocument(body.let));
    totals.nDeleted += n;
    return { n };
  },
  update: (collection, { plain, exact }, body, totals) => {
    const outcome = runStatement(collection, statementOf(plain), statementOf(exact), writeOptionsOf(body));
    totals.nMatched += outcome.matched;
    totals.nModified += outcome.modified;
    if (!('upserted' in outcome)) return { n: outcome.matched, nModified: outcome.modified };
    totals.nUpserted++;
    return { n: 1, nModified: 0, upserted: { _id: outcome.upserted } };
  },
};

function runOne({ database, body }: Context, operation: Operation, totals: Totals): Document {
  const [kind = ''] = Object.keys(operation.plain);
  const run = Object.hasOwn(OPERATIONS, kind) ? OPERATIONS[kind] : undefined;
  const at = asNumber(operation.plain[kind]) ?? -1;
  const namespace = listOf(body, 'nsInfo')[at]?.ns;
  if (!run || typeof namespace !== 'string') throw new MongoError('BadValue', `Operation '${kind}' is not valid`);
  const { db, name } = splitNamespace(namespace);
  const collection = database.ensure(db, name);
  refuseView(collection);
  return run(collection, operation, body, totals);
}

/** Several collections in one command: each operation's outcome comes back through a cursor. */
export const bulkWrite: Command = async (context) => {
  const { database, body, message } = context;
  const operations = listOf(body, 'ops');
  const exact = message.exact().ops as Document[];
  const totals: Totals = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0, nErrors: 0 };
  const results = await database.environment.write(() => {
    const outcomes: Document[] = [];
    for (const [idx, plain] of operations.entries()) {
      try {
        const outcome = runOne(context, { plain, exact: exact[idx]! }, totals);
        if (!body.errorsOnly) outcomes.push({ ok: 1, idx, ...outcome });
      } catch (error) {
        totals.nErrors++;
        const { index: _index, ...details } = toWriteError(idx, error);
        outcomes.push({ ok: 0, idx, n: 0, ...details });
        if (body.ordered !== false) break;
      }
    }
    return outcomes.map(encodeReply);
  });
  const first = { batchSize: asNumber(asDocument(body.cursor).batchSize) ?? Infinity };
  return new CursorReply('firstBatch', await database.cursors.first('admin.$cmd.bulkWrite', results, first), totals);
};
