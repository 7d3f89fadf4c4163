import { drain, inChunks, mapRows, type Chunks } from '../chunks';
import { asDocument, asNumber, encodeReply, isPlainObject, type Document } from '../documents';
import { demand } from '../errors';
import { toCollation } from '../query/collation';
import { checkStages, runPipeline } from '../query/pipeline';
import { countEntries, select } from '../query/select';
import type { Command, Context } from './context';
import { explainPipeline } from './explain';
import { bytesOf } from './find';
import { checkOutput, isOutput, writeOutput } from './output';
import { documentsFrom, prepare, sourceOf, type Run } from './source';

/** `{ $group: { _id: null, n: { $sum: 1 } } }`, which is how drivers count documents. */
function countOf({ collection, selection, rest: [stage, ...others] }: Run): Document | undefined {
  const { _id, ...fields } = asDocument(stage?.$group);
  const [field, ...more] = Object.keys(fields);
  const isCount =
    field !== undefined && !others.length && !more.length && asNumber(asDocument(fields[field]).$sum) === 1;
  if (!collection || !isCount || (_id !== null && typeof _id !== 'number')) return undefined;
  const n = countEntries(collection, selection);
  return n === undefined ? undefined : { _id, [field]: n };
}

function resultsOf(context: Context, name: string | undefined, pipeline: Document[]): Chunks<Uint8Array> {
  const variables = asDocument(context.body.let);
  const source = sourceOf(context, name, pipeline[0]);
  if (source) {
    const rest = pipeline.slice(1);
    checkStages(rest);
    return mapRows(runPipeline(inChunks(source), rest, { variables }), encodeReply);
  }
  const run = prepare(context, name ?? '', pipeline, variables);
  const counted = countOf(run);
  if (counted) return [Object.values(counted)[1] ? [encodeReply(counted)] : []];
  if (run.rest.length || !run.collection) return mapRows(documentsFrom(run), encodeReply);
  return bytesOf(select(run.collection, run.selection));
}

export const aggregate: Command = async (context) => {
  const { body, database, db, target } = context;
  const pipeline = context.list('pipeline');
  const name = typeof target === 'string' ? target : undefined;
  toCollation(body.collation);
  if (body.explain) return explainPipeline(context, name ?? '', pipeline);
  demand(isPlainObject(body.cursor), 'FailedToParse', "The 'cursor' option is required, except with explain");
  const namespace = `${db}.${name ?? '$cmd.aggregate'}`;
  const last = asDocument(pipeline.at(-1));
  if (!isOutput(last)) return context.cursor(namespace, resultsOf(context, name, pipeline));
  checkOutput(context, last);
  const documents: Uint8Array[] = [];
  await drain(resultsOf(context, name, pipeline.slice(0, -1)), (bytes) => documents.push(bytes));
  await database.environment.write(() => writeOutput(context, last, documents));
  return context.cursor(namespace, []);
};
