import {
  asDocument,
  asNumber,
  decode,
  encode,
  encodeReply,
  isPlainObject,
  ObjectId,
  type Document,
} from '../documents';
import { MongoError } from '../errors';
import { PAUSE, drain, type Paced } from '../paced';
import { toCollation } from '../query/collation';
import { countEntries } from '../query/count-entries';
import { checkStages, runPipeline } from '../query/pipeline';
import { select, type Row } from '../query/select';
import { CursorReply } from '../wire/reply';
import { listOf, type Command, type Context } from './context';
import { withDeadline } from './deadline';
import { explainSelection } from './explain';
import { checkOutput, isOutput, writeOutput } from './output';
import { prepare, type Run } from './source';
import { sourceOf } from './system-sources';

/** `{ $group: { _id: null, n: { $sum: 1 } } }`, which is how drivers count documents. */
function onlyCounts([stage, ...others]: Document[]): { field: string; _id: unknown } | undefined {
  const { _id, ...fields } = asDocument(stage?.$group);
  const [field, ...more] = Object.keys(fields);
  const counts = field !== undefined && asNumber(asDocument(fields[field]).$sum) === 1;
  const isConstant = _id === null || typeof _id === 'number';
  return counts && isConstant && !others.length && !more.length ? { field, _id } : undefined;
}

function* results(context: Context, { collection, selection, rest, options }: Run): Paced<Uint8Array> {
  const counting = onlyCounts(rest);
  const n = collection && counting ? countEntries(collection, selection) : undefined;
  if (n !== undefined) {
    if (n) yield encodeReply({ _id: counting!._id, [counting!.field]: n });
    return;
  }
  const rows = collection ? withDeadline(select(collection, selection), context.body.maxTimeMS) : [];
  if (rest.length) yield* encoded(runPipeline(documentsIn(rows, selection.fields !== undefined), rest, options));
  else yield* bytesIn(rows);
}

function* bytesIn(rows: Paced<Row>): Paced<Uint8Array> {
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else if (row.bytes.length) yield row.bytes;
  }
}

function* documentsIn(rows: Paced<Row>, partly: boolean): Paced<Document> {
  for (const row of rows) yield row === PAUSE ? PAUSE : partly ? (row.known ?? {}) : row.document;
}

function* encoded(documents: Paced<Document>): Paced<Uint8Array> {
  for (const document of documents) yield document === PAUSE ? PAUSE : encodeReply(document);
}

function resultsOf(context: Context, name: string | undefined, pipeline: Document[]): Paced<Uint8Array> {
  const variables = asDocument(context.body.let);
  const source = sourceOf(context, name, pipeline[0]);
  if (source) {
    const rest = pipeline.slice(1);
    checkStages(rest);
    return encoded(runPipeline(source, rest, { variables }));
  }
  return results(context, prepare(context, name ?? '', pipeline, variables));
}

export const aggregate: Command = async (context) => {
  const { body, database, db, target } = context;
  const pipeline = listOf(body, 'pipeline');
  const name = typeof target === 'string' ? target : undefined;
  toCollation(body.collation);
  if (!body.explain && !isPlainObject(body.cursor))
    throw new MongoError(
      'FailedToParse',
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  if (body.explain) return explainSelection(context, name ?? '', pipeline);
  const last = pipeline.at(-1);
  const first = { batchSize: asNumber(asDocument(body.cursor).batchSize) };
  const namespace = `${db}.${name ?? '$cmd.aggregate'}`;
  if (!isPlainObject(last) || !isOutput(last))
    return new CursorReply(
      'firstBatch',
      await database.cursors.first(namespace, resultsOf(context, name, pipeline), first),
    );
  checkOutput(context, last);
  const documents: Uint8Array[] = [];
  await drain(resultsOf(context, name, pipeline.slice(0, -1)), (bytes) => documents.push(withId(bytes)));
  await database.environment.write(() => writeOutput(context, last, documents));
  return new CursorReply('firstBatch', await database.cursors.first(namespace, [], first));
};

function withId(bytes: Uint8Array): Uint8Array {
  const document = decode(bytes);
  return '_id' in document ? bytes : encode({ _id: new ObjectId(), ...document });
}
