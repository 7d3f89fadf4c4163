import { gathered, type Chunks } from '../chunks';
import { asNumber, asRegExp, encodeReply, isPlainObject, type Document } from '../documents';
import { refuse } from '../errors';
import { encodeValue } from '../storage/key-encoding';
import { compileExpression, type Variables } from './expressions';
import { valuesAt } from './paths';

type Rows = Chunks<Document>;
/** Runs a pipeline over another collection of the database, through its indexes. */
export type Joins = (collection: string | undefined, pipeline: Document[], variables?: Document) => Rows;

const text = (value: unknown, what: string): string =>
  typeof value === 'string' ? value : refuse('FailedToParse', `${what} must be a string`);

/** What a local value finds: an array stands for its elements, as in a filter. */
function conditionOn(local: unknown[]): unknown {
  const values = local.flat().map((value) => value ?? null);
  const given = values.length || local.length ? values : [null];
  const plain = given.filter((value) => !asRegExp(value));
  return given.length === 1 && plain.length === 1 ? { $eq: given[0] } : { $in: plain };
}

export function* lookup(rows: Rows, spec: Document, joins: Joins): Rows {
  const { localField, foreignField, let: variables = {}, pipeline = [] } = spec;
  const as = text(spec.as, "'as' option to $lookup");
  const from = spec.from === undefined ? undefined : text(spec.from, "'from' option to $lookup");
  const given = Object.entries(variables as Document).map(
    ([name, value]) => [name, compileExpression(value, {})] as const,
  );
  const matching = (row: Document) => ({
    $match: { [String(foreignField)]: conditionOn(valuesAt(row, String(localField))) },
  });
  for (const documents of rows) {
    const joined: Document[] = [];
    for (const row of documents) {
      const stages = [...(foreignField === undefined ? [] : [matching(row)]), ...(pipeline as Document[])];
      const values = Object.fromEntries(given.map(([name, compute]) => [name, compute(row) ?? null]));
      joined.push(withField(row, as.split('.'), yield* gathered(joins(from, stages, values))));
    }
    yield joined;
  }
}

/** A copy in which the path leads to another value, or to none; nothing else is copied. */
export function withField(row: Document, [first = '', ...rest]: string[], value: unknown): Document {
  const inner = row[first];
  if (rest.length) return { ...row, [first]: withField(isPlainObject(inner) ? inner : {}, rest, value) };
  if (value !== undefined) return { ...row, [first]: value };
  const { [first]: _removed, ...others } = row;
  return others;
}

export function* unionWith(rows: Rows, spec: Document | string, joins: Joins): Rows {
  const { coll, pipeline = [] } = typeof spec === 'string' ? { coll: spec } : spec;
  yield* rows;
  yield* joins(coll === undefined ? undefined : String(coll), pipeline as Document[]);
}

/** Breadth first; a document is met once, however many ways lead to it. */
export function* graphLookup(rows: Rows, spec: Document, joins: Joins, variables: Variables): Rows {
  const { maxDepth, depthField, restrictSearchWithMatch = {} } = spec;
  const start = compileExpression(spec.startWith, variables);
  const [from, to] = [text(spec.connectFromField, "'connectFromField'"), text(spec.connectToField, "'connectToField'")];
  const collection = text(spec.from, "'from' option to $graphLookup");
  for (const row of (yield* gathered(rows)) as Document[]) {
    const met = new Map<string, Document>();
    let frontier = [start(row)].flat();
    for (let depth = 0; frontier.length && depth <= (asNumber(maxDepth) ?? Infinity); depth++) {
      const $match = { $and: [{ [to]: { $in: frontier } }, restrictSearchWithMatch] };
      frontier = [];
      for (const document of yield* gathered(joins(collection, [{ $match }]))) {
        const name = encodeValue(document._id ?? encodeReply(document)).toString('latin1');
        if (met.has(name)) continue;
        met.set(name, depthField ? { ...document, [String(depthField)]: depth } : document);
        frontier.push(
          ...valuesAt(document, from)
            .flat()
            .filter((value) => value !== undefined),
        );
      }
    }
    yield [withField(row, String(spec.as).split('.'), [...met.values()])];
  }
}
