import { asDocument, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import type { Collection } from '../storage/collection';
import type { Index } from '../storage/index-keys';
import type { KeyRange } from '../storage/keys';
import { analyse, type Analysis, type Bounds } from './bounds';
import type { Collation } from './collation';
import { equal } from './compare';
import { rangesOf, type Ranges } from './ranges';
import { directionsOf } from './sort';

/** One index and the stretches of it to read. */
export type Scan = { index: Index; ranges: KeyRange[] };

export type Plan = {
  /** None means the whole collection; several are the branches of an $or. */
  scans: Scan[];
  reverse: boolean;
  /** The ranges hold exactly the matches: documents need not be tested. */
  exact: boolean;
  /** The ranges deliver the order asked for. */
  sorted: boolean;
};

export type PlanRequest = {
  filter: Document;
  sort: Document;
  collation?: Collation;
  variables?: Document;
  hint?: unknown;
};
type Candidate = Plan & { score: number };

export function plan(collection: Collection, request: PlanRequest): Plan {
  const natural = Number(request.sort.$natural ?? asDocument(request.hint).$natural ?? 0);
  const scan = collectionScan(request, natural);
  const hinted = natural ? [] : hintedIndexes(collection, request.hint);
  if (natural) return scan;
  const analysis = analyse(request.filter, request.variables);
  const candidates = (hinted ?? collection.indexes)
    .filter((index) => hinted !== undefined || isUsable(index, request, analysis))
    .map((index) => planIndex(index, request, analysis))
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best && (best.score > 0 || hinted)) return best;
  return planBranches(collection, request) ?? scan;
}

function collectionScan({ filter, sort }: PlanRequest, natural: number): Plan {
  const sorted = natural !== 0 || Object.keys(sort).length === 0;
  return { scans: [], reverse: natural < 0, exact: Object.keys(filter).length === 0, sorted };
}

function hintedIndexes(collection: Collection, hint: unknown): Index[] | undefined {
  const isGiven = typeof hint === 'string' || (isPlainObject(hint) && Object.keys(hint).length > 0);
  if (!isGiven) return undefined;
  const wanted = JSON.stringify(hint);
  const named = collection.indexes.filter(
    ({ record: { spec } }) => spec.name === hint || JSON.stringify(spec.key) === wanted,
  );
  if (!named.length)
    throw new MongoError(
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  return named.filter((index) => index.ordered && !index.text);
}

/** The branches of an $or, each through an index of its own. */
function planBranches(collection: Collection, request: PlanRequest): Plan | undefined {
  const { $or, ...rest } = request.filter;
  if (!Array.isArray($or)) return undefined;
  const scans: Scan[] = [];
  for (const branch of $or) {
    const found = plan(collection, { ...request, filter: { $and: [rest, branch] }, sort: {} });
    if (!found.scans.length) return undefined;
    scans.push(...found.scans);
  }
  return { scans, reverse: false, exact: false, sorted: Object.keys(request.sort).length === 0 };
}

const isNull = (value: unknown) => value === null || value === undefined;
const excludesNull = (found?: Bounds) => found !== undefined && !found.points?.some(isNull);

function isUsable(index: Index, request: PlanRequest, { bounds, text }: Analysis): boolean {
  const { sparse, hidden, partialFilterExpression } = index.record.spec;
  if (!index.ordered || hidden || index.isHashed) return false;
  if (index.text) return text !== undefined && prefixIsFixed(index, bounds);
  if (sparse && !index.fields.some(({ path }) => excludesNull(bounds.get(path)))) return false;
  return Object.entries(partialFilterExpression ?? {}).every(([path, wanted]) =>
    implies(path, wanted, request.filter, bounds),
  );
}

const prefixIsFixed = ({ fields }: Index, bounds: Map<string, Bounds>) =>
  fields
    .slice(
      0,
      fields.findIndex(({ isText }) => isText),
    )
    .every(({ path }) => bounds.get(path)?.points);

/** Whether the filter says at least what a partial index asks of one field. */
function implies(path: string, wanted: unknown, filter: Document, bounds: Map<string, Bounds>): boolean {
  if (path in filter && equal(filter[path], wanted)) return true;
  const found = bounds.get(path);
  if (!hasOperators(wanted) || !found) return false;
  return Object.entries(wanted).every(([name, operand]) => {
    if (name === '$exists') return operand === true && excludesNull(found);
    return (
      name === '$type' && operand === 'string' && Boolean(found.points?.every((point) => typeof point === 'string'))
    );
  });
}

function planIndex(index: Index, request: PlanRequest, analysis: Analysis): Candidate {
  const found = rangesOf(index, analysis, request.collation);
  const { ranges, fixed, narrowed } = found;
  const direction = directionFor(index, request, found);
  const sorted = Object.keys(request.sort).length === 0 || direction !== 0;
  const exact = analysis.complete && fixed === analysis.bounds.size && !narrowed && !index.collation;
  return { scans: [{ index, ranges }], reverse: direction < 0, exact, sorted, score: scoreOf(index, found, direction) };
}

/** An index of whole keys leads to one document; a text index to all that can be asked of it. */
function scoreOf(index: Index, { fixed, narrowed }: Ranges, direction: number): number {
  const isDecisive = index.text !== undefined || (index.record.spec.unique === true && fixed === index.fields.length);
  return fixed * 10 + (narrowed ? 5 : 0) + (direction ? 4 : 0) + (isDecisive ? 100 : 0);
}

function directionFor(index: Index, { sort, collation }: PlanRequest, { ranges, fixed }: Ranges): number {
  const wanted = directionsOf(sort);
  const isOrdered = !index.record.multikey && !index.collation && !collation && ranges.length === 1;
  return isOrdered && wanted.length ? sortDirection(index, fixed, wanted) : 0;
}

/** Whether an index, its first fields fixed, delivers the order: 1 forwards, -1 backwards, 0 not. */
function sortDirection(index: Index, fixed: number, sort: [string, number][]): number {
  const constant = new Set(index.fields.slice(0, fixed).map(({ path }) => path));
  const rest = index.fields.slice(fixed);
  const signs = sort
    .filter(([path]) => !constant.has(path))
    .map(([path, sign], at) => (rest[at]?.path === path ? sign * (rest[at].descending ? -1 : 1) : 0));
  const first = signs[0] ?? 1;
  return signs.every((sign) => sign === first) ? first : 0;
}
