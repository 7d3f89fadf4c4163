import { decode, encode, encodeReply, asNumber, isPlainObject, ObjectId, type Document } from '../documents';
import { MongoError } from '../errors';
import { toCollation } from '../query/collation';
import { runPipeline } from '../query/expressions';
import { pipelineFields } from '../query/dependencies';
import { select, type Selection } from '../query/select';
import { CursorReply } from '../wire/reply';
import { asDocument, collationOf, type Command, type Context } from './context';
import { withDeadline } from './deadline';
import { writeOutput, isOutput } from './output';
import { explainSelection } from './explain';

/** The leading stages that a selection does itself, with indexes. */
export function leading(pipeline: Document[]): { selection: Selection; rest: Document[] } {
  const selection: Selection = { filter: {} };
  let at = 0;
  if (isPlainObject(pipeline[at]?.$match)) selection.filter = asDocument(pipeline[at++]!.$match);
  if (isPlainObject(pipeline[at]?.$sort)) selection.sort = asDocument(pipeline[at++]!.$sort);
  if (pipeline[at]?.$skip !== undefined) selection.skip = asNumber(pipeline[at++]!.$skip);
  if (pipeline[at]?.$limit !== undefined) selection.limit = asNumber(pipeline[at++]!.$limit);
  return { selection, rest: pipeline.slice(at) };
}

function readAll({ database, db }: Context) {
  return (name: string) => {
    const collection = database.find(db, name);
    return collection ? [...select(collection, { filter: {} })].map((row) => row.document) : [];
  };
}

function* results(context: Context, name: string | undefined, pipeline: Document[]): Generator<Uint8Array> {
  const { database, db, body } = context;
  const collection = name === undefined ? undefined : database.find(db, name);
  const variables = asDocument(body.let);
  const collation = collationOf(body.collation, collection?.record.options);
  const { selection, rest } = leading(pipeline);
  const fields = rest.length ? pipelineFields(rest) : undefined;
  const rows = collection
    ? withDeadline(select(collection, { ...selection, collation, variables, hint: body.hint, fields }), body.maxTimeMS)
    : [];
  if (!rest.length) {
    for (const { bytes } of rows) if (bytes.length) yield bytes;
    return;
  }
  const documents = (function* () {
    for (const row of rows) yield fields ? (row.known ?? {}) : row.document;
  })();
  for (const document of runPipeline(documents, rest, { variables, collation }, readAll(context)))
    yield encodeReply(document);
}

export const aggregate: Command = async (context) => {
  const { body, database, db, target } = context;
  if (!Array.isArray(body.pipeline)) throw new MongoError('TypeMismatch', 'A pipeline must be an array of objects');
  const pipeline = body.pipeline as Document[];
  const name = typeof target === 'string' ? target : undefined;
  toCollation(body.collation);
  if (body.explain) return explainSelection(context, name ?? '', leading(pipeline).selection);
  const last = pipeline.at(-1);
  const namespace = `${db}.${name ?? '$cmd.aggregate'}`;
  const batchSize = asNumber(asDocument(body.cursor).batchSize);
  if (!last || !isOutput(last))
    return new CursorReply(
      'firstBatch',
      database.cursors.first(namespace, results(context, name, pipeline), batchSize),
    );
  await database.environment.write(() => {
    const documents = [...results(context, name, pipeline.slice(0, -1))].map(decode);
    writeOutput(
      context,
      last,
      documents.map((document) => ('_id' in document ? document : { _id: new ObjectId(), ...document })).map(encode),
    );
  });
  return new CursorReply('firstBatch', database.cursors.first(namespace, [], batchSize));
};
