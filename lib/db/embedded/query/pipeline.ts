import { Long } from 'bson';
import { gathered, inChunks, mapRows, page, type Chunks } from '../chunks';
import { asNumber, copyOf, isPlainObject, type Document } from '../documents';
import { demand } from '../errors';
import { pipelineFields } from './dependencies';
import { isStage, stageOf } from './expressions';
import { compileFilter, type FilterOptions } from './filter';
import { bucket, group } from './group';
import { graphLookup, lookup, unionWith, withField, type Joins } from './joins';
import { sortRows } from './sort';
import { bad } from './value-tests';

export type PipelineOptions = FilterOptions & { joins?: Joins };
type Rows = Chunks<Document>;
type Stage = (rows: Rows, argument: Document, options: PipelineOptions, next: Document[]) => Rows;

function count(name: string, argument: unknown): number {
  const number = asNumber(argument);
  const least = name === '$skip' ? 0 : 1;
  const isValid = Number.isInteger(number) && number! >= least;
  demand(isValid, 'Location15958', `invalid argument to ${name} stage: Expected an integer of at least ${least}`);
  return number!;
}

/** Facets may change what they are given, unless they only group. */
function* facet(rows: Rows, facets: Document, options: PipelineOptions): Rows {
  const all = yield* gathered(rows);
  const result: Document = {};
  for (const [name, pipeline] of Object.entries(facets as Record<string, Document[]>)) {
    const source = pipelineFields(pipeline) ? all : copyOf(all);
    result[name] = yield* gathered(runPipeline(inChunks(source), pipeline, options));
  }
  yield [result];
}

function* sample(rows: Rows, size: number): Rows {
  const all = yield* gathered(rows);
  for (let i = 0; i < Math.min(size, all.length); i++) {
    const j = i + Math.floor(Math.random() * (all.length - i));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  yield* inChunks(all.slice(0, size));
}

function* counted(rows: Rows, name: unknown): Rows {
  if (typeof name !== 'string' || !name || name.startsWith('$') || name.includes('.'))
    throw bad('the count field must be a non-empty string without $ and dots');
  let n = 0;
  for (const { length } of rows) {
    n += length;
    yield [];
  }
  if (n) yield [{ [name]: n }];
}

/** One document per element; what is no array stays as it is, what is missing or null goes, unless it shall be kept. */
function unwind(rows: Rows, argument: unknown): Rows {
  const spec = isPlainObject(argument) ? argument : { path: argument };
  const { path, preserveNullAndEmptyArrays: keepsEmpty, includeArrayIndex: indexField } = spec as Document;
  const isPath = typeof path === 'string' && path.startsWith('$');
  demand(isPath, 'Location28818', "path option to $unwind stage should be prefixed with a '$'");
  const parts = path.slice(1).split('.');
  const indexed = (document: Document, index: Long | null) =>
    indexField === undefined ? document : { ...document, [String(indexField)]: index };
  const unwound = (row: Document): Document[] => {
    const value = parts.reduce<unknown>((at, part) => (isPlainObject(at) ? at[part] : undefined), row);
    if (!Array.isArray(value)) return keepsEmpty || (value ?? null) !== null ? [indexed(row, null)] : [];
    if (!value.length) return keepsEmpty ? [indexed(withField(row, parts, undefined), null)] : [];
    return value.map((item, at) => indexed(withField(row, parts, item ?? null), Long.fromNumber(at)));
  };
  return flatMapped(rows, unwound);
}

function* flatMapped(rows: Rows, change: (row: Document) => Document[]): Rows {
  for (const documents of rows) yield* inChunks(documents.flatMap(change));
}

function* filtered(rows: Rows, test: (document: Document) => boolean): Rows {
  for (const documents of rows) yield documents.filter(test);
}

/** How many of the first sorted rows the stages after a $sort will look at; 0 for all. */
function wantedAfterSort([first, second]: Document[]): number {
  if (first?.$limit !== undefined) return count('$limit', first.$limit);
  return first?.$skip !== undefined && second?.$limit !== undefined
    ? count('$skip', first.$skip) + count('$limit', second.$limit)
    : 0;
}

const sortedBy = (rows: Rows, spec: Document, { collation }: PipelineOptions, limit = 0) =>
  sortRows(rows, { document: (row) => row, spec, collation, limit });

const idFirst = ({ _id, ...rest }: Document): Document => (_id === undefined ? rest : { _id, ...rest });

const STAGES: Record<string, Stage | undefined> = {
  $match: (rows, filter, options) => filtered(rows, compileFilter(filter, options)),
  $sort: (rows, spec, options, next) => sortedBy(rows, spec, options, wantedAfterSort(next)),
  $limit: (rows, argument) => page(rows, 0, count('$limit', argument)),
  $skip: (rows, argument) => page(rows, count('$skip', argument)),
  $count: (rows, name) => counted(rows, name),
  $group: group,
  $bucket: bucket,
  $sortByCount: (rows, expression, options) =>
    sortedBy(group(rows, { _id: expression, count: { $sum: 1 } }, options), { count: -1 }, {}),
  $facet: facet,
  $unwind: unwind,
  $sample: (rows, { size }) => sample(rows, count('$sample', size)),
  $lookup: (rows, spec, options) => lookup(rows, spec, joinsOf(options)),
  $unionWith: (rows, spec, options) => unionWith(rows, spec, joinsOf(options)),
  $graphLookup: (rows, spec, options) => graphLookup(rows, spec, joinsOf(options), options),
  $project: (rows, spec, options) => mapRows(perChunk(rows, stageOf({ $project: spec }, options)), idFirst),
};

function joinsOf({ joins }: PipelineOptions): Joins {
  if (!joins) throw bad('a stage that reads another collection is not allowed here');
  return joins;
}

/** Of mingo's stages, those that look at one document at a time. */
const PER_DOCUMENT = new Set(['$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith', '$redact']);

function* perChunk(rows: Rows, run: (documents: Document[]) => Document[]): Rows {
  for (const documents of rows) yield documents.length ? run(documents) : documents;
}

function* atOnce(rows: Rows, run: (documents: Document[]) => Document[]): Rows {
  yield* inChunks(run(yield* gathered(rows)));
}

function nameOf(stage: unknown): string {
  const [name, ...others] = isPlainObject(stage) ? Object.keys(stage) : [];
  const isOne = name !== undefined && !others.length;
  demand(isOne, 'Location40323', 'A pipeline stage specification object must contain exactly one field.');
  return name;
}

/** Before anything is read or changed. */
export function checkStages(pipeline: Document[]) {
  for (const name of pipeline.map(nameOf))
    demand(
      Object.hasOwn(STAGES, name) || isStage(name),
      'Location40324',
      `Unrecognized pipeline stage name: '${name}'`,
    );
}

export function runPipeline(source: Rows, pipeline: Document[], options: PipelineOptions): Rows {
  checkStages(pipeline);
  return pipeline.reduce<Rows>((rows, stage, at) => {
    const name = nameOf(stage);
    const own = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    if (own) return own(rows, stage[name] as Document, options, pipeline.slice(at + 1));
    return PER_DOCUMENT.has(name) ? perChunk(rows, stageOf(stage, options)) : atOnce(rows, stageOf(stage, options));
  }, source);
}
