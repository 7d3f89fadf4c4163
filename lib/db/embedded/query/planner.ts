import { asRegExp, hasOperators, isPlainObject, type Document } from '../documents';
import type { Collection, KeyRange } from '../storage/collection';
import type { Index } from '../storage/index-keys';
import { after, encodeValue, MAX_KEY_BYTES, typePrefix } from '../storage/key-encoding';
import { sameCollation, type Collation } from './collation';
import { Rank, equal, rankOf } from './compare';
import { directionsOf } from './sort';

/** What the filter's conjunction says of one field. `points` are alternatives; bounds are within one BSON type. */
type Bounds = { points?: unknown[]; lower?: unknown; upper?: unknown; prefix?: string };

export type Plan = {
  index?: Index;
  ranges: KeyRange[];
  reverse: boolean;
  /** The ranges hold exactly the matches: documents need not be tested. */
  exact: boolean;
  /** The ranges deliver the order asked for. */
  sorted: boolean;
};

export type PlanRequest = { filter: Document; sort: Document; collation?: Collation; hint?: unknown };

const MAX_POINTS = 200;

function boundsOf(filter: Document): { bounds: Map<string, Bounds>; complete: boolean } {
  const bounds = new Map<string, Bounds>();
  let complete = true;
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) {
        const inner = boundsOf(branch as Document);
        complete &&= inner.complete && [...inner.bounds.keys()].every((path) => !bounds.has(path));
        for (const [path, found] of inner.bounds) bounds.set(path, { ...found, ...bounds.get(path) });
      }
    } else if (key.startsWith('$')) complete = key === '$comment' && complete;
    else {
      const { found, exact } = boundsOfField(condition);
      complete &&= exact && !bounds.has(key);
      if (found) bounds.set(key, { ...found, ...bounds.get(key) });
    }
  }
  return { bounds, complete };
}

/** Null also stands for a missing field and an array for itself or its elements: such points need a second look. */
const isSimple = (value: unknown) =>
  [Rank.number, Rank.string, Rank.objectId, Rank.boolean, Rank.date].includes(rankOf(value) as never) &&
  !(typeof value === 'string' && value.length > MAX_KEY_BYTES / 8);
const isIndexable = (value: unknown) => isSimple(value) || rankOf(value) === Rank.null || rankOf(value) === Rank.binary;

function boundsOfField(condition: unknown): { found?: Bounds; exact: boolean } {
  const regex = asRegExp(condition);
  if (regex) return { found: anchored(regex), exact: false };
  if (!hasOperators(condition))
    return isIndexable(condition) ? { found: { points: [condition] }, exact: isSimple(condition) } : { exact: false };
  const found: Bounds = {};
  let exact = true;
  for (const [name, operand] of Object.entries(condition))
    exact = addOperator(found, name, operand, condition) && exact;
  return { found: Object.keys(found).length ? found : undefined, exact };
}

function addOperator(found: Bounds, name: string, operand: unknown, condition: Document): boolean {
  if (name === '$eq' && isIndexable(operand)) {
    found.points = [operand];
    return isSimple(operand);
  }
  if (name === '$in' && Array.isArray(operand) && operand.length <= MAX_POINTS && operand.every(isIndexable)) {
    found.points = operand;
    return operand.every(isSimple);
  }
  if (isSimple(operand)) {
    if (name === '$gt' || name === '$gte') {
      found.lower = operand;
      return false;
    }
    if (name === '$lt' || name === '$lte') {
      found.upper = operand;
      return false;
    }
  }
  if (name === '$regex') {
    const regex =
      asRegExp(operand) ?? (typeof operand === 'string' && !condition.$options ? new RegExp(operand) : undefined);
    Object.assign(found, regex && anchored(regex));
  }
  return false;
}

/** The literal start of an anchored, case-sensitive regular expression. */
function anchored(regex: RegExp): Bounds | undefined {
  if (regex.flags.includes('i') || regex.flags.includes('m') || regex.source.includes('|')) return undefined;
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w])+)/.exec(regex.source)?.[1];
  if (!literal) return undefined;
  const kept = /[*?{]/.test(regex.source[literal.length + 1] ?? '') ? literal.replace(/\\?.$/, '') : literal;
  return kept ? { prefix: kept.replace(/\\(.)/g, '$1') } : undefined;
}

function usable(index: Index, request: PlanRequest, bounds: Map<string, Bounds>): boolean {
  const { sparse, partialFilterExpression } = index.record.spec;
  if (!index.ordered || index.record.spec.hidden || Object.values(index.record.spec.key).includes('hashed'))
    return false;
  if (
    sparse &&
    !index.fields.some(({ path }) => {
      const found = bounds.get(path);
      return found && !found.points?.some((point) => point === null || point === undefined);
    })
  )
    return false;
  return Object.entries(partialFilterExpression ?? {}).every(
    ([path, wanted]) => path in request.filter && equal(request.filter[path], wanted),
  );
}

const asksForText = (found: Bounds) =>
  found.prefix !== undefined ||
  [found.lower, found.upper, ...(found.points ?? [])].some((value) => typeof value === 'string');

function rangesOf(
  index: Index,
  request: PlanRequest,
  bounds: Map<string, Bounds>,
): { ranges: KeyRange[]; used: number; fixed: number } {
  const sameOrder = sameCollation(index.collation, request.collation);
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  for (const [at, { path, descending }] of index.fields.entries()) {
    const found = bounds.get(path);
    if (!found || (asksForText(found) && !sameOrder)) break;
    if (found.points && prefixes.length * found.points.length <= MAX_POINTS) {
      const encoded = found.points.map((point) => index.encode(point, at));
      prefixes = prefixes.flatMap((prefix) => encoded.map((part) => Buffer.concat([prefix, part])));
      fixed++;
      continue;
    }
    if (index.collation) break;
    const ends = endsOf(found, descending, index.record.multikey);
    if (!ends) break;
    return {
      ranges: prefixes.map((prefix) => ({
        start: Buffer.concat([prefix, ends.start]),
        end: Buffer.concat([prefix, ends.end]),
      })),
      used: fixed + 0.5,
      fixed,
    };
  }
  return { ranges: prefixes.map((prefix) => ({ start: prefix, end: after(prefix) })), used: fixed, fixed };
}

/** A multikey index may satisfy each end with another element, so only one end may narrow the range. */
function endsOf(
  { lower, upper, prefix, points }: Bounds,
  descending: boolean,
  multikey: boolean,
): KeyRange | undefined {
  if (points) return undefined;
  if (prefix !== undefined) {
    const start = encodeValue(prefix, descending).subarray(0, -2);
    return { start, end: after(start) };
  }
  const any = lower ?? upper;
  if (any === undefined || (lower !== undefined && upper !== undefined && rankOf(lower) !== rankOf(upper)))
    return undefined;
  const type = typePrefix(any, descending);
  const [from, to] = descending ? [upper, lower] : [lower, upper];
  return {
    start: from === undefined || (multikey && to !== undefined) ? type : encodeValue(from, descending),
    end: to === undefined ? after(type) : after(encodeValue(to, descending)),
  };
}

/** Whether an index, its first fields fixed, delivers the order: 1 forwards, -1 backwards, 0 not. */
function sortDirection(index: Index, fixed: Set<string>, skip: number, sort: [string, number][]): number {
  const wanted = sort.filter(([path]) => !fixed.has(path));
  if (!wanted.length) return 1;
  const rest = index.fields.slice(skip);
  let direction = 0;
  for (const [at, [path, sign]] of wanted.entries()) {
    const field = rest[at];
    if (!field || field.path !== path) return 0;
    const needed = (field.descending ? -1 : 1) * sign;
    if (direction && needed !== direction) return 0;
    direction = needed;
  }
  return direction;
}

function planIndex(
  index: Index,
  request: PlanRequest,
  { bounds, complete }: ReturnType<typeof boundsOf>,
): Plan & { score: number } {
  const { ranges, used, fixed } = rangesOf(index, request, bounds);
  const sort = directionsOf(request.sort);
  const fixedPaths = new Set(index.fields.slice(0, fixed).map(({ path }) => path));
  const ordered = !index.record.multikey && !index.collation && !request.collation && ranges.length === 1;
  const direction = ordered ? sortDirection(index, fixedPaths, fixed, sort) : 0;
  const sorted = sort.length === 0 || direction !== 0;
  const exact = complete && fixed === bounds.size && used === fixed && !index.collation;
  return {
    index,
    ranges,
    reverse: direction < 0,
    exact,
    sorted,
    score:
      used * 10 +
      (sorted && sort.length ? 4 : 0) +
      (index.record.spec.unique && fixed === index.fields.length ? 100 : 0),
  };
}

const named = (hint: unknown) => (index: Index) =>
  typeof hint === 'string'
    ? index.record.spec.name === hint
    : isPlainObject(hint) && JSON.stringify(index.record.spec.key) === JSON.stringify(hint);

export function plan(collection: Collection, request: PlanRequest): Plan {
  const analysis = boundsOf(request.filter);
  const natural = Number(request.sort.$natural ?? (request.hint as Document | undefined)?.$natural ?? 0);
  const scan: Plan = {
    ranges: [],
    reverse: natural < 0,
    exact: Object.keys(request.filter).length === 0,
    sorted: Object.keys(request.sort).length === 0 || natural !== 0,
  };
  if (natural) return scan;
  const hinted = request.hint ? collection.indexes.filter(named(request.hint)) : [];
  const candidates = (hinted.length ? hinted : collection.indexes)
    .filter((index) => usable(index, request, analysis.bounds))
    .map((index) => planIndex(index, request, analysis));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  return best && (best.score > 0 || hinted.length) ? best : scan;
}
