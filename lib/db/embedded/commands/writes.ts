import type { Work } from '../chunks';
import { asDocument, asNumber, encode, encodeReply, hasOperators, isPlainObject, type Document } from '../documents';
import { demand, refuse, toWriteError } from '../errors';
import { compileFilter } from '../query/filter';
import type { Selection } from '../query/planner';
import { writeToEach } from '../query/select';
import type { Collection } from '../storage/collection';
import type { CursorReply } from '../wire/reply';
import { collationOf, refuseView, splitNamespace, type Command, type Context } from './context';
import { changeRow, insertOne, upsertOne } from './writing';

type Statement = {
  q: Document;
  u: Document | Document[];
  multi?: boolean;
  upsert?: boolean;
  arrayFilters?: Document[];
  collation?: Document;
  hint?: unknown;
  sort?: Document;
  c?: Document;
  limit?: unknown;
};

type Write<T> = (item: T, index: number) => Work<void> | void;

/** Runs the parts of a bulk write; an ordered one stops at the first failure. */
function* writeEach<T>(items: T[], { ordered }: Document, write: Write<T>): Work<Document> {
  const writeErrors: Document[] = [];
  for (const [index, item] of items.entries()) {
    try {
      yield* write(item, index) ?? [];
    } catch (error) {
      writeErrors.push(toWriteError(index, error));
      if (ordered !== false) break;
    }
    yield;
  }
  return writeErrors.length ? { writeErrors } : {};
}

export const insert: Command = async (context) => {
  const { body, message } = context;
  const documents = message.documents('documents');
  demand(documents.length, 'InvalidLength', 'Write batch sizes must be between 1 and 100000. Got 0 operations.');
  return context.write(function* () {
    context.writable(true);
    let n = 0;
    const failures = yield* writeEach(documents, body, (bytes) => {
      insertOne(context.writable(true)!, bytes, body.bypassDocumentValidation === true);
      n++;
    });
    return { n, ...failures, ok: 1 };
  });
};

function checkUpdate({ u, multi, sort, arrayFilters = [] }: Statement) {
  const isPipeline = Array.isArray(u);
  const isReplacement = !isPipeline && !hasOperators(u);
  const fail = (condition: unknown, message: string) => demand(!condition, 'FailedToParse', message);
  fail(!isPlainObject(u) && !isPipeline, 'Update argument must be either an object or an array');
  fail(multi && isReplacement, 'multi update is not supported for replacement-style update');
  fail(multi && sort, 'Cannot specify sort with multi=true');
  const isFiltered = arrayFilters.length > 0 && (isReplacement || isPipeline);
  fail(isFiltered, 'Cannot specify arrayFilters with a replacement or a pipeline-style update');
}

const selectionOf = ({ options }: Collection, statement: Statement, limit: number, variables: Document): Selection => {
  const { q, sort, collation, hint } = statement;
  return { filter: asDocument(q), sort, limit, collation: collationOf(collation, options), variables, hint };
};

/** `exact` is the same statement with every number in its BSON type. */
function* updateMatching(
  collection: Collection,
  statement: Statement,
  exact: Statement,
  body: Document,
): Work<Document> {
  checkUpdate(statement);
  const variables = asDocument(body.let);
  const bypass = body.bypassDocumentValidation === true;
  const selection = selectionOf(collection, statement, statement.multi ? 0 : 1, variables);
  const change = { change: exact.u, arrayFilters: exact.arrayFilters, variables: { ...variables, ...statement.c } };
  let nModified = 0;
  const n = yield* writeToEach(collection, selection, (row) => {
    nModified += Number(changeRow(collection, row, change, statement.q, bypass).modified);
  });
  if (n || !statement.upsert) return { n, nModified };
  const { id } = upsertOne(collection, change, statement.q, exact.q, bypass);
  return { n: 1, nModified: 0, upserted: { _id: id } };
}

export const update: Command = async (context) => {
  const { body } = context;
  const statements = context.list('updates') as Statement[];
  const exact = context.message.exact().updates as Statement[];
  return context.write(function* () {
    const creates = statements.some(({ upsert }) => upsert);
    context.writable(creates);
    const upserted: Document[] = [];
    let [n, nModified] = [0, 0];
    const failures = yield* writeEach(statements, body, function* (statement, index) {
      const collection = context.writable(creates);
      if (!collection) return checkUpdate(statement);
      const outcome = yield* updateMatching(collection, statement, exact[index]!, body);
      n += outcome.n as number;
      nModified += outcome.nModified as number;
      if (outcome.upserted) upserted.push({ index, ...asDocument(outcome.upserted) });
    });
    return { n, nModified, ...(upserted.length ? { upserted } : {}), ...failures, ok: 1 };
  });
};

function* deleteMatching(collection: Collection, statement: Statement, body: Document): Work<number> {
  const limit = asNumber(statement.limit) ?? 0;
  const isLimit = limit === 0 || limit === 1;
  demand(isLimit, 'FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  const selection = selectionOf(collection, statement, limit, asDocument(body.let));
  return yield* writeToEach(collection, selection, (row) => collection.remove(row.id, row.document));
}

export const remove: Command = async (context) => {
  const { body } = context;
  const deletes = context.list('deletes') as Statement[];
  return context.write(function* () {
    context.writable(false);
    let n = 0;
    const failures = yield* writeEach(deletes, body, function* (statement) {
      const collection = context.writable(false);
      if (collection) n += yield* deleteMatching(collection, statement, body);
      else compileFilter(asDocument(statement.q));
    });
    return { n, ...failures, ok: 1 };
  });
};

type Operation = { plain: Document; exact: Document };
type Run = (collection: Collection, operation: Operation, body: Document) => Work<Document>;

const statementOf = ({ filter, updateMods, constants, ...rest }: Document) =>
  ({ ...rest, q: filter, u: updateMods, c: constants }) as unknown as Statement;

const OPERATIONS: Record<string, Run | undefined> = {
  *insert(collection, { exact }, body) {
    insertOne(collection, encode(asDocument(exact.document)), body.bypassDocumentValidation === true);
    return { n: 1 };
  },
  *delete(collection, { plain }, body) {
    return { n: yield* deleteMatching(collection, { ...statementOf(plain), limit: plain.multi ? 0 : 1 }, body) };
  },
  update: (collection, { plain, exact }, body) =>
    updateMatching(collection, statementOf(plain), statementOf(exact), body),
};

const COUNTERS: Record<string, string> = { insert: 'nInserted', update: 'nMatched', delete: 'nDeleted' };

function* runOne({ database, body }: Context, operation: Operation, totals: Record<string, number>): Work<Document> {
  const [kind = '', at] = Object.entries(operation.plain)[0] ?? [];
  const run = Object.hasOwn(OPERATIONS, kind) ? OPERATIONS[kind] : undefined;
  const namespace = (body.nsInfo as Document[])[asNumber(at) ?? -1]?.ns;
  if (!run || typeof namespace !== 'string') refuse('BadValue', `Operation '${kind}' is not valid`);
  const { db, name } = splitNamespace(namespace);
  const outcome = yield* run(refuseView(database.ensure(db, name)), operation, body);
  const { n, nModified = 0, upserted } = outcome;
  totals[upserted ? 'nUpserted' : COUNTERS[kind]!]! += Number(n);
  totals.nModified! += Number(nModified);
  return outcome;
}

/** Several collections in one command: each operation's outcome comes back through a cursor. */
export const bulkWrite: Command = async (context) => {
  const { database, body, message } = context;
  const operations = context.list('ops');
  context.list('nsInfo');
  const exact = message.exact().ops as Document[];
  const totals = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0, nErrors: 0 };
  const outcomes: Document[] = [];
  await database.environment.write(function* () {
    const { writeErrors = [] } = yield* writeEach(operations, body, function* (plain, idx) {
      const outcome = yield* runOne(context, { plain, exact: exact[idx]! }, totals);
      if (!body.errorsOnly) outcomes.push({ ok: 1, idx, ...outcome });
    });
    for (const { index: idx, ...details } of writeErrors as Document[]) outcomes.push({ ok: 0, idx, n: 0, ...details });
    totals.nErrors = (writeErrors as Document[]).length;
  });
  const batchSize = asNumber(asDocument(body.cursor).batchSize) ?? Infinity;
  const results = [outcomes.sort((a, b) => Number(a.idx) - Number(b.idx)).map(encodeReply)];
  const reply: CursorReply = await context.cursor('admin.$cmd.bulkWrite', results, { batchSize });
  return reply.with(totals);
};
