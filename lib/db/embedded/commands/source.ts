import { inChunks, mapRows, type Chunks } from '../chunks';
import { asDocument, asNumber, isEmpty, isPlainObject, type Document } from '../documents';
import type { Database } from '../database';
import { demand, refuse } from '../errors';
import { pipelineFields } from '../query/dependencies';
import { checkStages, runPipeline, type PipelineOptions } from '../query/pipeline';
import type { Selection } from '../query/planner';
import { filterOptionsOf, select } from '../query/select';
import type { Collection } from '../storage/collection';
import { collationOf, type Context } from './context';

const MAX_VIEWS = 20;

type Resolved = { collection?: Collection; name: string; stages: Document[] };

/** What a name stands for: a collection, and for a view the stages that lead from there. */
export function resolve(database: Database, db: string, name: string, stages: Document[] = [], depth = 0): Resolved {
  demand(depth < MAX_VIEWS, 'ViewDepthLimitExceeded', `View depth exceeds limit of ${MAX_VIEWS}`);
  const collection = database.find(db, name);
  const { viewOn, pipeline = [] } = collection?.options ?? {};
  if (typeof viewOn !== 'string') return { collection, name, stages };
  return resolve(database, db, viewOn, [...(pipeline as Document[]), ...stages], depth + 1);
}

/** The stages that read from a view what a selection reads from a collection. */
export const stagesOf = ({ filter, sort = {}, skip, limit }: Selection): Document[] => [
  { $match: filter },
  ...(isEmpty(sort) ? [] : [{ $sort: sort }]),
  ...(skip ? [{ $skip: skip }] : []),
  ...(limit ? [{ $limit: limit }] : []),
];

const isCount = (value: unknown) => Number.isInteger(asNumber(value)) && asNumber(value)! > 0;

/** The leading stages that a selection does itself, with indexes. */
function leading(pipeline: Document[]): { selection: Selection; rest: Document[] } {
  const rest = [...pipeline];
  const take = (name: string, accepts: (argument: unknown) => boolean) => {
    const argument = rest[0]?.[name];
    return accepts(argument) && rest.shift() ? argument : undefined;
  };
  const matches: Document[] = [];
  for (let match = take('$match', isPlainObject); match; match = take('$match', isPlainObject))
    matches.push(asDocument(match));
  const filter = matches.length > 1 ? { $and: matches } : (matches[0] ?? {});
  const sort = take('$sort', isPlainObject) as Document | undefined;
  const [skip, limit] = [asNumber(take('$skip', isCount)), asNumber(take('$limit', isCount))];
  return { selection: { filter, sort, skip, limit }, rest };
}

export type Run = { collection?: Collection; selection: Selection; rest: Document[]; options: PipelineOptions };

/** A pipeline made ready: what the selection does, and what the stages after it do. */
export function prepare(context: Context, from: string, pipeline: Document[], variables: Document): Run {
  const { hint, maxTimeMS, collation: asked } = context.body;
  const { collection, stages } = resolve(context.database, context.db, from);
  const { selection, rest } = leading([...stages, ...pipeline]);
  const collation = collationOf(asked, collection?.options);
  checkStages(rest);
  const options: PipelineOptions = {
    ...(collection ? filterOptionsOf(collection, { collation, variables }) : { collation, variables }),
    joins: (other, inner, own) => documentsOf(context, other, inner, { ...variables, ...own }),
  };
  const fields = rest.length ? pipelineFields(rest) : undefined;
  return { collection, selection: { ...selection, collation, variables, hint, maxTimeMS, fields }, rest, options };
}

/** The documents that a pipeline makes of a collection, a view, or of nothing but itself. */
export function documentsOf(
  context: Context,
  name: string | undefined,
  pipeline: Document[],
  variables: Document,
): Chunks<Document> {
  if (name === undefined)
    return runPipeline(inChunks(sourceOf(context, name, pipeline[0])!), pipeline.slice(1), { variables });
  return documentsFrom(prepare(context, name, pipeline, variables));
}

export function documentsFrom({ collection, selection, rest, options }: Run): Chunks<Document> {
  if (!collection) return runPipeline([], rest, options);
  const rows = select(collection, selection);
  return runPipeline(
    mapRows(rows, (row) => (selection.fields ? (row.known ?? {}) : row.document)),
    rest,
    options,
  );
}

type Source = (context: Context, argument: unknown) => Document[];

const HOST = '127.0.0.1';

/** Stages that read the server itself, without a collection. */
const OF_THE_SERVER: Record<string, Source | undefined> = {
  $currentOp: ({ db, message }) => [
    { type: 'op', host: HOST, active: true, op: 'command', opid: message.requestId, ns: `${db}.$cmd.aggregate` },
  ],
  $listLocalSessions: () => [{ _id: { id: 'embedded', uid: 'embedded' }, lastUse: new Date() }],
  $documents: (_context, argument) => {
    const isList = Array.isArray(argument) && argument.every(isPlainObject);
    demand(isList, 'BadValue', "values in '$documents' must be objects in an array");
    return argument as Document[];
  },
};

const OF_A_COLLECTION: Record<string, Source | undefined> = {
  $indexStats: ({ database, db, name }) =>
    database.get(db, name).indexes.map(({ record: { spec } }) => {
      const accesses = { ops: 0, since: new Date() };
      return { name: spec.name, key: spec.key, host: HOST, accesses, spec };
    }),
  $collStats: ({ database, db, name, namespace }, argument) => {
    const collection = database.get(db, name);
    const count = collection.count();
    const parts = { count, storageStats: { count, nindexes: collection.indexes.length } };
    const asked = Object.entries(parts).filter(([part]) => part in asDocument(argument));
    return [{ ns: namespace, host: HOST, localTime: new Date(), ...Object.fromEntries(asked) }];
  },
};

/** The documents that a first stage makes by itself. */
export function sourceOf(context: Context, name: string | undefined, first: unknown): Document[] | undefined {
  const [stage = '', argument] = Object.entries(asDocument(first))[0] ?? [];
  const table = name === undefined ? OF_THE_SERVER : OF_A_COLLECTION;
  const source = Object.hasOwn(table, stage) ? table[stage] : undefined;
  if (source) return source(context, argument);
  if (name === undefined)
    refuse('InvalidNamespace', '{aggregate: 1} is not valid for an empty pipeline or one that reads a collection');
  return undefined;
}
