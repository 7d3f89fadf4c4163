import { asNumber, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { PAUSE, mapPaced, type Paced } from '../paced';
import { pipelineFields } from './dependencies';
import { isStage, stageOf } from './expressions';
import { compileFilter, type FilterOptions } from './filter';
import { bucket, group } from './group';
import { graphLookup, lookup, unionWith, type Joins } from './joins';
import { sortRows } from './sort';
import { unwind } from './unwind';

export type PipelineOptions = FilterOptions & { joins?: Joins };
type Rows = Paced<Document>;
type Stage = (rows: Rows, argument: Document, options: PipelineOptions, next: Document[]) => Rows;

const bad = (message: string) => new MongoError('BadValue', message);

function count(name: string, argument: unknown): number {
  const number = asNumber(argument);
  const least = name === '$skip' ? 0 : 1;
  if (number === undefined || !Number.isInteger(number) || number < least)
    throw new MongoError(
      'Location15958',
      `invalid argument to ${name} stage: Expected an integer of at least ${least}`,
    );
  return number;
}

function* limited(rows: Rows, limit: number): Rows {
  let left = limit;
  for (const row of rows) {
    yield row;
    if (row !== PAUSE && --left === 0) return;
  }
}

function* skipped(rows: Rows, skip: number): Rows {
  let left = skip;
  for (const row of rows) if (row === PAUSE || left-- <= 0) yield row;
}

function* filtered(rows: Rows, test: (document: Document) => boolean): Rows {
  for (const row of rows) if (row === PAUSE || test(row)) yield row;
}

/** Waits for all rows; what the reader of a pause sees comes before the result. */
function* collected(rows: Rows, change: (all: Document[]) => Iterable<Document>): Rows {
  const all: Document[] = [];
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else all.push(row);
  }
  yield* change(all);
}

const CHUNK = 100;

function* inChunks(rows: Rows, run: (documents: Document[]) => Document[]): Rows {
  let chunk: Document[] = [];
  for (const row of rows) {
    if (row !== PAUSE && chunk.push(row) < CHUNK) continue;
    yield* run(chunk);
    chunk = [];
    if (row === PAUSE) yield PAUSE;
  }
  yield* run(chunk);
}

export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) as T;
}

/** Facets may change what they are given, unless they only group. */
function* facet(rows: Rows, facets: Document, options: PipelineOptions): Rows {
  const pipelines = Object.entries(facets as Record<string, Document[]>);
  yield* collected(rows, (all) => {
    const results = pipelines.map(([name, pipeline]) => {
      const source = pipelineFields(pipeline) ? all : copyOf(all);
      return [name, [...filterPauses(runPipeline(source, pipeline, options))]];
    });
    return [Object.fromEntries(results) as Document];
  });
}

function* filterPauses(rows: Rows): Generator<Document> {
  for (const row of rows) if (row !== PAUSE) yield row;
}

function* sample(rows: Rows, size: number): Rows {
  yield* collected(rows, (all) => {
    for (let i = 0; i < Math.min(size, all.length); i++) {
      const j = i + Math.floor(Math.random() * (all.length - i));
      [all[i], all[j]] = [all[j]!, all[i]!];
    }
    return all.slice(0, size);
  });
}

function* counted(rows: Rows, name: unknown): Rows {
  if (typeof name !== 'string' || !name || name.startsWith('$') || name.includes('.'))
    throw bad('the count field must be a non-empty string without $ and dots');
  let n = 0;
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else n++;
  }
  if (n) yield { [name]: n };
}

/** How many of the first sorted rows the stages after a $sort will look at; 0 for all. */
function wantedAfterSort([first, second]: Document[]): number {
  if (first?.$limit !== undefined) return count('$limit', first.$limit);
  return first?.$skip !== undefined && second?.$limit !== undefined
    ? count('$skip', first.$skip) + count('$limit', second.$limit)
    : 0;
}

const idFirst = ({ _id, ...rest }: Document): Document => (_id === undefined ? rest : { _id, ...rest });
const itself = (row: Document) => row;

const STAGES: Record<string, Stage | undefined> = {
  $match: (rows, filter, options) => filtered(rows, compileFilter(filter, options)),
  $sort: (rows, spec, { collation }, next) =>
    sortRows(rows, { document: itself, spec, collation, limit: wantedAfterSort(next) }),
  $limit: (rows, argument) => limited(rows, count('$limit', argument)),
  $skip: (rows, argument) => skipped(rows, count('$skip', argument)),
  $count: (rows, name) => counted(rows, name),
  $group: group,
  $bucket: bucket,
  $sortByCount: (rows, expression, options) =>
    sortRows(group(rows, { _id: expression, count: { $sum: 1 } }, options), {
      document: itself,
      spec: { count: -1 },
      limit: 0,
    }),
  $facet: facet,
  $unwind: (rows, argument) => unwind(rows, argument),
  $sample: (rows, { size }) => sample(rows, count('$sample', size)),
  $lookup: (rows, spec, options) => lookup(rows, spec, joinsOf(options)),
  $unionWith: (rows, spec, options) => unionWith(rows, spec, joinsOf(options)),
  $graphLookup: (rows, spec, options) => graphLookup(rows, spec, joinsOf(options), options),
  $project: (rows, spec, options) => mapPaced(inChunks(rows, stageOf({ $project: spec }, options)), idFirst),
};

function joinsOf({ joins }: PipelineOptions): Joins {
  if (!joins) throw bad('a stage that reads another collection is not allowed here');
  return joins;
}

const PER_DOCUMENT = new Set(['$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith', '$redact']);

function nameOf(stage: unknown): string {
  const names = isPlainObject(stage) ? Object.keys(stage) : [];
  if (names.length !== 1)
    throw new MongoError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
  return names[0]!;
}

/** Before anything is read or changed. */
export function checkStages(pipeline: Document[]) {
  for (const stage of pipeline) {
    const name = nameOf(stage);
    if (!Object.hasOwn(STAGES, name) && !isStage(name))
      throw new MongoError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
}

export function runPipeline(source: Rows, pipeline: Document[], options: PipelineOptions): Rows {
  checkStages(pipeline);
  return pipeline.reduce<Rows>((rows, stage, at) => {
    const name = nameOf(stage);
    const own = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    if (own) return own(rows, stage[name] as Document, options, pipeline.slice(at + 1));
    const run = stageOf(stage, options);
    return PER_DOCUMENT.has(name) ? inChunks(rows, run) : collected(rows, run);
  }, source);
}
