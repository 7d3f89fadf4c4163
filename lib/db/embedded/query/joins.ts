import { asNumber, asRegExp, encodeReply, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { PAUSE, type Paced } from '../paced';
import { encodeValue } from '../storage/key-encoding';
import { compileExpression, type Variables } from './expressions';
import { valuesAt } from './paths';

type Rows = Paced<Document>;
/** Runs a pipeline over another collection of the database, through its indexes. */
export type Joins = (collection: string | undefined, pipeline: Document[], variables?: Document) => Rows;

const needed = (value: unknown, what: string) => {
  if (typeof value !== 'string') throw new MongoError('FailedToParse', `${what} must be a string`);
  return value;
};

/** What a local value finds: an array stands for its elements, as in a filter. */
function conditionOn(local: unknown[]): unknown {
  const values = local.flat().map((value) => value ?? null);
  const given = values.length || local.length ? values : [null];
  return given.length === 1 && !asRegExp(given[0])
    ? { $eq: given[0] }
    : { $in: given.filter((value) => !asRegExp(value)) };
}

export function* lookup(rows: Rows, spec: Document, joins: Joins): Rows {
  const { localField, foreignField, let: variables = {}, pipeline = [] } = spec;
  const as = needed(spec.as, "'as' option to $lookup");
  const from = spec.from === undefined ? undefined : needed(spec.from, "'from' option to $lookup");
  const given = Object.entries(variables as Document).map(
    ([name, value]) => [name, compileExpression(value, {})] as const,
  );
  for (const row of rows) {
    if (row === PAUSE) {
      yield PAUSE;
      continue;
    }
    const match =
      foreignField === undefined
        ? []
        : [{ $match: { [String(foreignField)]: conditionOn(valuesAt(row, String(localField))) } }];
    const values = Object.fromEntries(given.map(([name, compute]) => [name, compute(row) ?? null]));
    const found = yield* gathered(joins(from, [...match, ...(pipeline as Document[])], values));
    yield withField(row, as, found);
  }
}

function* gathered(rows: Rows): Generator<typeof PAUSE, Document[]> {
  const found: Document[] = [];
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else found.push(row);
  }
  return found;
}

function withField(row: Document, path: string, value: unknown): Document {
  const [first = '', ...rest] = path.split('.');
  if (!rest.length) return { ...row, [first]: value };
  const inner = row[first];
  return { ...row, [first]: withField(isPlainObject(inner) ? inner : {}, rest.join('.'), value) };
}

export function* unionWith(rows: Rows, spec: Document | string, joins: Joins): Rows {
  const { coll, pipeline = [] } = typeof spec === 'string' ? { coll: spec } : spec;
  yield* rows;
  yield* joins(coll === undefined ? undefined : String(coll), pipeline as Document[]);
}

type Search = { connectTo: string; connectFrom: string; depth?: string; maxDepth: number; match: Document };

export function* graphLookup(rows: Rows, spec: Document, joins: Joins, variables: Variables): Rows {
  const start = compileExpression(spec.startWith, variables);
  const from = needed(spec.from, "'from' option to $graphLookup");
  const search: Search = {
    connectTo: needed(spec.connectToField, "'connectToField'"),
    connectFrom: needed(spec.connectFromField, "'connectFromField'"),
    depth: spec.depthField as string | undefined,
    maxDepth: asNumber(spec.maxDepth) ?? Infinity,
    match: isPlainObject(spec.restrictSearchWithMatch) ? spec.restrictSearchWithMatch : {},
  };
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else
      yield withField(
        row,
        String(spec.as),
        yield* reach([start(row)].flat(), search, (pipeline) => joins(from, pipeline)),
      );
  }
}

/** Breadth first; a document is met once, however many ways lead to it. */
function* reach(
  start: unknown[],
  search: Search,
  read: (pipeline: Document[]) => Rows,
): Generator<typeof PAUSE, Document[]> {
  const met = new Map<string, Document>();
  let frontier = start;
  for (let depth = 0; frontier.length && depth <= search.maxDepth; depth++) {
    const filter = { $and: [{ [search.connectTo]: { $in: frontier } }, search.match] };
    const next: unknown[] = [];
    for (const document of yield* gathered(read([{ $match: filter }]))) {
      const name = encodeValue(document._id ?? encodeReply(document)).toString('latin1');
      if (met.has(name)) continue;
      met.set(name, search.depth ? { ...document, [search.depth]: depth } : document);
      next.push(
        ...valuesAt(document, search.connectFrom)
          .flat()
          .filter((value) => value !== undefined),
      );
    }
    frontier = next;
  }
  return [...met.values()];
}
