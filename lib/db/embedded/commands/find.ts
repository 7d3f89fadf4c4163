import { encodeReply, decodeExact, asNumber, type Document, type Long } from '../documents';
import { MongoError } from '../errors';
import { toCollation } from '../query/collation';
import { compileFilter } from '../query/filter';
import { compileProjection } from '../query/projection';
import { select, type Row, type Selection } from '../query/select';
import { CursorReply } from '../wire/reply';
import { asCount, asDocument, collationOf, collectionName, type Command, type Context } from './context';
import { withDeadline } from './deadline';

export function selectionOf({ body, database, db }: Context, name: string): Selection {
  const options = database.find(db, name)?.record.options;
  return {
    filter: asDocument(body.filter ?? body.query),
    sort: asDocument(body.sort),
    skip: asCount(body.skip),
    limit: asCount(body.limit),
    collation: collationOf(body.collation, options),
    variables: asDocument(body.let),
    hint: body.hint,
  };
}

function* projected(rows: Iterable<Row>, projection: Document, selection: Selection): Generator<Uint8Array> {
  const project = compileProjection(projection, selection.filter, selection);
  for (const { bytes } of rows) if (bytes.length) yield project ? encodeReply(project(decodeExact(bytes))) : bytes;
}

export const find: Command = (context) => {
  const { database, body, db } = context;
  const name = collectionName(context);
  toCollation(body.collation);
  const selection = selectionOf(context, name);
  compileFilter(selection.filter, selection);
  const collection = database.find(db, name);
  const rows = collection ? withDeadline(select(collection, selection), body.maxTimeMS) : [];
  const results = projected(rows, asDocument(body.projection), selection);
  const batchSize = asNumber(body.batchSize);
  return new CursorReply(
    'firstBatch',
    database.cursors.first(`${db}.${name}`, results, batchSize, body.singleBatch === true),
  );
};

export const getMore: Command = ({ database, body, target }) =>
  new CursorReply('nextBatch', database.cursors.more(target as Long, asNumber(body.batchSize)));

export const killCursors: Command = ({ database, body }) => {
  const ids = body.cursors as Long[];
  if (!Array.isArray(ids)) throw new MongoError('TypeMismatch', "Field 'cursors' must be an array");
  const killed = ids.filter((id) => database.cursors.kill(id));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};
