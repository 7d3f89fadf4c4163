import type { Long } from 'bson';
import { drain, mapRows, type Chunks } from '../chunks';
import { asDocument, asNumber, decode, decodeExact, encodeReply, type Document } from '../documents';
import { demand } from '../errors';
import { copier } from '../fields';
import { toCollation } from '../query/collation';
import { compare, equal } from '../query/compare';
import { compileFilter } from '../query/filter';
import { nameOf } from '../query/group';
import { rootOf, valuesAt } from '../query/paths';
import type { Selection } from '../query/planner';
import { compileProjection, topFields, type Project } from '../query/projection';
import { countEntries, filterOptionsOf, select, type Row } from '../query/select';
import type { Collection } from '../storage/collection';
import { CursorReply } from '../wire/reply';
import { collationOf, type Command, type Context } from './context';
import { documentsOf, resolve, stagesOf } from './source';

const asCount = (value: unknown): number => Math.abs(asNumber(value) ?? 0);

export function selectionOf({ body }: Context, collection?: Collection): Selection {
  return {
    filter: asDocument(body.filter ?? body.query),
    sort: asDocument(body.sort),
    skip: asCount(body.skip),
    limit: asCount(body.limit),
    collation: collationOf(body.collation, collection?.options),
    variables: asDocument(body.let),
    hint: body.hint,
    maxTimeMS: body.maxTimeMS,
  };
}

const MAX_CHUNK_BYTES = 4 * 2 ** 20;

/** A portion of large documents is sent in parts; what was deleted while a sorted result waited is left out. */
export function* bytesOf(chunks: Chunks<Row>, encoded: (row: Row) => Uint8Array = (row) => row.bytes) {
  for (const rows of chunks) {
    let [found, size]: [Uint8Array[], number] = [[], 0];
    for (const row of rows) {
      if (!row.bytes.length) continue;
      size += row.bytes.length;
      found.push(encoded(row));
      if (size < MAX_CHUNK_BYTES) continue;
      yield found;
      [found, size] = [[], 0];
    }
    yield found;
  }
}

function resultsOf(context: Context, selection: Selection, project?: Project): Chunks<Uint8Array> {
  const { collection, stages } = resolve(context.database, context.db, context.name);
  if (!collection) return [];
  if (stages.length)
    return mapRows(documentsOf(context, context.name, stagesOf(selection), selection.variables ?? {}), (document) =>
      encodeReply(project ? project(decode(encodeReply(document)), () => document) : document),
    );
  const rows = select(collection, selection);
  const fields = topFields(asDocument(context.body.projection));
  if (!fields)
    return bytesOf(rows, project && ((row) => encodeReply(project(decodeExact(row.bytes), () => row.document))));
  const copy = copier(fields);
  return bytesOf(rows, (row) => copy(row.bytes));
}

function check({ body }: Context) {
  for (const field of ['filter', 'sort', 'projection']) {
    const isObject = body[field] === undefined || typeof body[field] === 'object';
    demand(isObject, 'TypeMismatch', `BSON field 'find.${field}' is the wrong type '${typeof body[field]}'`);
  }
  for (const field of ['skip', 'batchSize']) {
    const count = asNumber(body[field]) ?? 0;
    demand(count >= 0, 'Location51024', `BSON field '${field}' value must be >= 0, actual value '${count}'`);
  }
}

/** So many at a time that somebody waits for all of them are no few. */
const FEW = 500;

/** Whoever names a small portion walks past what may be any number, as an export does. */
const isFew = (batchSize: number | undefined) => batchSize !== undefined && batchSize > 0 && batchSize <= FEW;

export const find: Command = async (context) => {
  const { database, body, db, name } = context;
  check(context);
  const { collection } = resolve(database, db, name);
  const batchSize = asNumber(body.batchSize);
  const selection = { ...selectionOf(context, collection), isPassing: isFew(batchSize) };
  const options = collection ? filterOptionsOf(collection, selection) : selection;
  compileFilter(selection.filter, options);
  const project = compileProjection(asDocument(body.projection), selection.filter, options);
  const first = { batchSize, singleBatch: body.singleBatch === true };
  return context.cursor(context.namespace, resultsOf(context, selection, project), first);
};

export const getMore: Command = async ({ database, body, db, target }) => {
  const namespace = `${db}.${String(body.collection)}`;
  return new CursorReply('nextBatch', await database.cursors.more(target as Long, namespace, asNumber(body.batchSize)));
};

export const killCursors: Command = (context) => {
  const ids = context.list('cursors') as unknown as Long[];
  const cursorsKilled = ids.filter((id) => context.database.cursors.kill(id));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
};

/** The documents that count and distinct look at. */
function selected(context: Context, selection: Selection): Chunks<Document> {
  const { collection, stages } = resolve(context.database, context.db, context.name);
  if (stages.length) return documentsOf(context, context.name, stagesOf(selection), {});
  return collection ? mapRows(select(collection, selection), (row) => row.known ?? row.document) : [];
}

export const count: Command = async (context) => {
  const { collection, stages } = resolve(context.database, context.db, context.name);
  const selection = { ...selectionOf(context, collection), fields: new Set<string>() };
  const counted = collection && !stages.length ? countEntries(collection, selection) : undefined;
  if (counted !== undefined) return { n: counted, ok: 1 };
  let n = 0;
  await drain(selected(context, selection), () => n++);
  return { n, ok: 1 };
};

export const distinct: Command = async (context) => {
  const { body, database, db, name } = context;
  const { key } = body;
  const isPath = typeof key === 'string';
  demand(isPath, 'TypeMismatch', "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const { collection } = resolve(database, db, name);
  const selection = { ...selectionOf(context, collection), fields: new Set([rootOf(key)]) };
  const collation = toCollation(body.collation ?? collection?.options.collation);
  const found = new Map<string, unknown>();
  await drain(selected(context, selection), (document) => {
    for (const value of valuesAt(document, key).flat()) if (value !== undefined) found.set(nameOf(value), value);
  });
  const values = [...found.values()].sort((a, b) => compare(a, b, collation));
  // What a collation does not tell apart stands side by side.
  return { values: values.filter((value, at) => !at || !equal(value, values[at - 1], collation)), ok: 1 };
};
