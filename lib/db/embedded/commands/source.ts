import { asDocument, asNumber, isPlainObject, type Document } from '../documents';
import type { Database } from '../database';
import { MongoError } from '../errors';
import { mapPaced, type PAUSE, type Paced } from '../paced';
import { pipelineFields } from '../query/dependencies';
import { checkStages, runPipeline, type PipelineOptions } from '../query/pipeline';
import { filterOptionsOf, select } from '../query/select';
import type { Selection } from '../query/selection';
import type { Collection } from '../storage/collection';
import { collationOf, type Context } from './context';
import { withDeadline } from './deadline';

const MAX_VIEWS = 20;

/** What a name stands for: a collection, and for a view the stages that lead from there. */
export function resolve(
  database: Database,
  db: string,
  name: string,
): { collection?: Collection; name: string; stages: Document[] } {
  let stages: Document[] = [];
  let at = name;
  for (let depth = 0; depth < MAX_VIEWS; depth++) {
    const collection = database.find(db, at);
    const { viewOn, pipeline } = collection?.options ?? {};
    if (typeof viewOn !== 'string') return { collection, name: at, stages };
    stages = [...((pipeline ?? []) as Document[]), ...stages];
    at = viewOn;
  }
  throw new MongoError('ViewDepthLimitExceeded', `View depth exceeds limit of ${MAX_VIEWS}`);
}

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
export function prepare(context: Context, name: string, pipeline: Document[], variables: Document): Run {
  const { database, db, body } = context;
  const { collection, stages } = resolve(database, db, name);
  const { selection, rest } = leading([...stages, ...pipeline]);
  const collation = collationOf(body.collation, collection?.options);
  checkStages(rest);
  const options: PipelineOptions = {
    ...(collection ? filterOptionsOf(collection, { collation, variables }) : { collation, variables }),
    joins: (from, inner, own) => joined(context, from, inner, { ...variables, ...own }),
  };
  const fields = rest.length ? pipelineFields(rest) : undefined;
  return { collection, selection: { ...selection, collation, variables, hint: body.hint, fields }, rest, options };
}

function joined(
  context: Context,
  from: string | undefined,
  pipeline: Document[],
  variables: Document,
): Paced<Document> {
  if (from !== undefined) return documentsOf(context, from, pipeline, variables);
  const [first, ...rest] = pipeline;
  return runPipeline((first?.$documents ?? []) as Document[], rest, { variables });
}

/** The documents that a pipeline makes of a collection or a view. */
export function documentsOf(
  context: Context,
  name: string,
  pipeline: Document[],
  variables: Document,
): Paced<Document> {
  const { collection, selection, rest, options } = prepare(context, name, pipeline, variables);
  if (!collection) return runPipeline([], rest, options);
  const rows = withDeadline(select(collection, selection), context.body.maxTimeMS);
  const documents: Iterable<Document | typeof PAUSE> = mapPaced(rows, (row) =>
    selection.fields ? (row.known ?? {}) : row.document,
  );
  return rest.length ? runPipeline(documents, rest, options) : documents;
}
