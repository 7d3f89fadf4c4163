import { asDocument, hasOperators, isEmpty, isPlainObject, type Document } from '../documents';
import { demand } from '../errors';
import type { Collection } from '../storage/collection';
import type { Index } from '../storage/index-keys';
import type { KeyRange } from '../storage/keys';
import { analyse, type Analysis, type Bounds } from './bounds';
import type { Collation } from './collation';
import { equal } from './compare';
import { rangesOf, type Ranges } from './ranges';
import { directionsOf } from './sort';

/** Which documents, in which order, and what will be looked at of them. */
export type Selection = {
  filter: Document;
  sort?: Document;
  skip?: number;
  limit?: number;
  collation?: Collation;
  variables?: Document;
  hint?: unknown;
  maxTimeMS?: unknown;
  /** Whoever asks takes a few at a time and walks past all of them: none is kept for the next time. */
  isPassing?: boolean;
  /** The top-level fields that the caller will read from `known`. */
  fields?: Set<string>;
};

/** One index and the stretches of it to read. */
type Scan = { index: Index; ranges: KeyRange[] };

export type Plan = {
  /** None means the whole collection; several are the branches of an $or. */
  scans: Scan[];
  reverse: boolean;
  /** The ranges hold exactly the matches: documents need not be tested. */
  exact: boolean;
  /** The ranges deliver the order asked for. */
  sorted: boolean;
};

export function plan(collection: Collection, selection: Selection): Plan {
  const { filter, sort = {}, hint } = selection;
  const natural = naturalOrder(selection);
  const scan = { scans: [], reverse: natural < 0, exact: isEmpty(filter), sorted: natural !== 0 || isEmpty(sort) };
  if (natural) return scan;
  const hinted = hintedIndexes(collection, hint);
  const analysis = analyse(filter, selection.variables);
  const [best] = (hinted ?? collection.indexes.filter((index) => isUsable(index, filter, analysis)))
    .map((index) => planIndex(index, selection, analysis))
    .sort((a, b) => b.score - a.score);
  if (best && (best.score > 0 || hinted)) return best;
  return planBranches(collection, selection) ?? scan;
}

const naturalOrder = ({ sort, hint }: Selection) => Number(sort?.$natural ?? asDocument(hint).$natural ?? 0);

function hintedIndexes(collection: Collection, hint: unknown): Index[] | undefined {
  if (typeof hint !== 'string' && isEmpty(asDocument(hint))) return undefined;
  const wanted = JSON.stringify(hint);
  const named = collection.indexes.filter(
    ({ record: { spec } }) => spec.name === hint || JSON.stringify(spec.key) === wanted,
  );
  demand(
    named.length,
    'BadValue',
    'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
  );
  return named.filter((index) => index.ordered);
}

/** The branches of an $or, each through an index of its own. */
function planBranches(collection: Collection, selection: Selection): Plan | undefined {
  const { $or, ...rest } = selection.filter;
  if (!Array.isArray($or)) return undefined;
  const plans = $or.map((branch) =>
    plan(collection, { ...selection, filter: { $and: [rest, branch] }, sort: undefined, hint: undefined }),
  );
  if (plans.some(({ scans }) => !scans.length)) return undefined;
  const scans = plans.flatMap((one) => one.scans);
  return { scans, reverse: false, exact: false, sorted: isEmpty(selection.sort ?? {}) };
}

const isNull = (value: unknown) => value === null || value === undefined;
const excludesNull = (found?: Bounds) => found !== undefined && !found.points?.some(isNull);

function isUsable(index: Index, filter: Document, { bounds }: Analysis): boolean {
  const { fields, ordered, isHashed, record } = index;
  const { sparse, hidden, partialFilterExpression } = record.spec;
  if (!ordered || hidden || isHashed) return false;
  if (sparse && !fields.some(({ path }) => excludesNull(bounds.get(path)))) return false;
  return Object.entries(partialFilterExpression ?? {}).every(([path, wanted]) => implies(path, wanted, filter, bounds));
}

/** Whether the filter says at least what a partial index asks of one field. */
function implies(path: string, wanted: unknown, filter: Document, bounds: Map<string, Bounds>): boolean {
  if (path in filter && equal(filter[path], wanted)) return true;
  const found = bounds.get(path);
  if (!hasOperators(wanted) || !found) return false;
  return Object.entries(wanted).every(([name, operand]) => {
    if (name === '$exists') return operand === true && excludesNull(found);
    return name === '$type' && operand === 'string' && found.points?.every((point) => typeof point === 'string');
  });
}

function planIndex(index: Index, selection: Selection, analysis: Analysis): Plan & { score: number } {
  const found = rangesOf(index, analysis, selection.collation);
  const { ranges, fixed, narrowed } = found;
  const direction = directionFor(index, selection, found);
  const sorted = isEmpty(selection.sort ?? {}) || direction !== 0;
  const exact = analysis.complete && fixed === analysis.bounds.size && !narrowed && !index.collation;
  // An index of whole keys leads to one document.
  const isDecisive = index.record.spec.unique === true && fixed === index.fields.length;
  const score = fixed * 10 + Number(narrowed) * 5 + Math.abs(direction) * 4 + Number(isDecisive) * 100;
  return { scans: [{ index, ranges }], reverse: direction < 0, exact, sorted, score };
}

/** Whether an index, its first fields fixed, delivers the order: 1 forwards, -1 backwards, 0 not. */
function directionFor(index: Index, { sort = {}, collation }: Selection, { ranges, fixed }: Ranges): number {
  const isOrdered = !index.record.multikey && !index.collation && !collation && ranges.length === 1;
  if (!isOrdered || !directionsOf(sort).length || Object.values(sort).some(isPlainObject)) return 0;
  const constant = new Set(index.fields.slice(0, fixed).map(({ path }) => path));
  const rest = index.fields.slice(fixed);
  const signs = directionsOf(sort)
    .filter(([path]) => !constant.has(path))
    .map(([path, sign], at) => (rest[at]?.path === path ? sign * (rest[at].descending ? -1 : 1) : 0));
  const first = signs[0] ?? 1;
  return signs.every((sign) => sign === first) ? first : 0;
}
