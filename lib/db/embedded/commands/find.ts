import { asDocument, asNumber, decode, decodeExact, encodeReply, type Document, type Long } from '../documents';
import { MongoError } from '../errors';
import { PAUSE, type Paced } from '../paced';
import { compileFilter } from '../query/filter';
import { compileProjection, type Project } from '../query/projection';
import { filterOptionsOf, select } from '../query/select';
import type { Selection } from '../query/selection';
import type { Collection } from '../storage/collection';
import { CursorReply } from '../wire/reply';
import { asCount, collationOf, collectionName, type Command, type Context } from './context';
import { withDeadline } from './deadline';
import { documentsOf, resolve } from './source';

export function selectionOf({ body }: Context, collection?: Collection): Selection {
  return {
    filter: asDocument(body.filter ?? body.query),
    sort: asDocument(body.sort),
    skip: asCount(body.skip),
    limit: asCount(body.limit),
    collation: collationOf(body.collation, collection?.options),
    variables: asDocument(body.let),
    hint: body.hint,
  };
}

/** The stages that read from a view what a selection reads from a collection. */
export const stagesOf = ({ filter, sort = {}, skip, limit }: Selection): Document[] => [
  { $match: filter },
  ...(Object.keys(sort).length ? [{ $sort: sort }] : []),
  ...(skip ? [{ $skip: skip }] : []),
  ...(limit ? [{ $limit: limit }] : []),
];

function* fromCollection(
  collection: Collection,
  context: Context,
  selection: Selection,
  project?: Project,
): Paced<Uint8Array> {
  for (const row of withDeadline(select(collection, selection), context.body.maxTimeMS)) {
    if (row === PAUSE) yield PAUSE;
    else if (row.bytes.length)
      yield project ? encodeReply(project(decodeExact(row.bytes), () => row.document)) : row.bytes;
  }
}

function* fromView(context: Context, name: string, selection: Selection, project?: Project): Paced<Uint8Array> {
  for (const document of documentsOf(context, name, stagesOf(selection), selection.variables ?? {}))
    yield document === PAUSE
      ? PAUSE
      : encodeReply(project ? project(decode(encodeReply(document)), () => document) : document);
}

function check({ body }: Context) {
  for (const field of ['filter', 'sort', 'projection'])
    if (body[field] !== undefined && body[field] !== null && typeof body[field] !== 'object')
      throw new MongoError(
        'TypeMismatch',
        `BSON field 'find.${field}' is the wrong type '${typeof body[field]}', expected type 'object'`,
      );
  for (const field of ['skip', 'batchSize'])
    if ((asNumber(body[field]) ?? 0) < 0)
      throw new MongoError(
        'Location51024',
        `BSON field '${field}' value must be >= 0, actual value '${asNumber(body[field])}'`,
      );
}

export const find: Command = async (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  check(context);
  const { collection, stages } = resolve(database, db, name);
  const selection = selectionOf(context, collection);
  const options = collection ? filterOptionsOf(collection, selection) : selection;
  compileFilter(selection.filter, options);
  const project = compileProjection(asDocument(body.projection), selection.filter, options);
  const results = stages.length
    ? fromView(context, name, selection, project)
    : collection
      ? fromCollection(collection, context, selection, project)
      : [];
  const first = { batchSize: asNumber(body.batchSize), singleBatch: body.singleBatch === true };
  return new CursorReply('firstBatch', await database.cursors.first(`${db}.${name}`, results, first));
};

export const getMore: Command = async ({ database, body, db, target }) =>
  new CursorReply(
    'nextBatch',
    await database.cursors.more(target as Long, `${db}.${String(body.collection)}`, asNumber(body.batchSize)),
  );

export const killCursors: Command = ({ database, body }) => {
  const ids = body.cursors as Long[];
  if (!Array.isArray(ids)) throw new MongoError('TypeMismatch', "Field 'cursors' must be an array");
  const killed = ids.filter((id) => database.cursors.kill(id));
  const cursorsNotFound = ids.filter((id) => !killed.includes(id));
  return { cursorsKilled: killed, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
};
