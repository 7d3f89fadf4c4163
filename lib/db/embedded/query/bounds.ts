import { asRegExp, hasOperators, isPlainObject, type Document } from '../documents';
import { MAX_KEY_BYTES } from '../storage/key-encoding';
import { Rank, rankOf } from './compare';

/** What a filter's conjunction says of one field. `points` are alternatives; ends are within one BSON type. */
export type Bounds = { points?: unknown[]; lower?: unknown; upper?: unknown; prefix?: string };

/** `complete` says that the bounds are all there is to the filter. */
export type Analysis = { bounds: Map<string, Bounds>; complete: boolean; text?: Document };

const MAX_POINTS = 200;

const SIMPLE: readonly number[] = [Rank.number, Rank.string, Rank.objectId, Rank.boolean, Rank.date];
const INDEXABLE: readonly number[] = [...SIMPLE, Rank.null, Rank.binary];

const isShort = (value: unknown) => typeof value !== 'string' || value.length <= MAX_KEY_BYTES / 8;
/** Null also stands for a missing field and an array for itself or its elements: such points need a second look. */
const isSimple = (value: unknown) => SIMPLE.includes(rankOf(value)) && isShort(value);
const isIndexable = (value: unknown) => INDEXABLE.includes(rankOf(value)) && isShort(value);

export function analyse(filter: Document, variables: Document = {}): Analysis {
  const analysis: Analysis = { bounds: new Map(), complete: true };
  for (const [key, condition] of Object.entries(filter)) addCondition(analysis, key, condition, variables);
  return analysis;
}

type AddCondition = (analysis: Analysis, condition: unknown, variables: Document) => void;

const TOP_LEVEL: Record<string, AddCondition | undefined> = {
  $comment: () => {},
  $and: (analysis, condition, variables) => {
    for (const branch of condition as Document[]) addBranch(analysis, analyse(branch, variables));
  },
  $text: (analysis, condition) => {
    analysis.text = condition as Document;
    analysis.complete = false;
  },
  $expr: (analysis, condition, variables) => {
    analysis.complete = false;
    const [path, found] = equalityIn(condition, variables) ?? [];
    if (path !== undefined && !analysis.bounds.has(path)) analysis.bounds.set(path, found!);
  },
};

function addCondition(analysis: Analysis, key: string, condition: unknown, variables: Document) {
  if (key.startsWith('$')) {
    const add = Object.hasOwn(TOP_LEVEL, key) ? TOP_LEVEL[key] : undefined;
    if (add) add(analysis, condition, variables);
    else analysis.complete = false;
    return;
  }
  const { found, exact } = boundsOfField(condition);
  analysis.complete &&= exact && !analysis.bounds.has(key);
  if (found) analysis.bounds.set(key, { ...found, ...analysis.bounds.get(key) });
}

function addBranch(analysis: Analysis, branch: Analysis) {
  analysis.complete &&= branch.complete && [...branch.bounds.keys()].every((path) => !analysis.bounds.has(path));
  analysis.text ??= branch.text;
  for (const [path, found] of branch.bounds) analysis.bounds.set(path, { ...found, ...analysis.bounds.get(path) });
}

const isFieldName = (side: unknown): side is string => typeof side === 'string' && /^\$[^$.]+$/.test(side);

function constantOf(side: unknown, variables: Document): unknown {
  if (typeof side !== 'string' || !side.startsWith('$')) return side;
  return side.startsWith('$$') ? variables[side.slice(2)] : undefined;
}

/** `$expr: { $eq: ['$field', constant] }`, as the pipelines of $lookup have it. */
function equalityIn(expression: unknown, variables: Document): [string, Bounds] | undefined {
  const sides = isPlainObject(expression) ? expression.$eq : undefined;
  if (!Array.isArray(sides) || sides.length !== 2) return undefined;
  const path = sides.find(isFieldName);
  const value = constantOf(sides[0] === path ? sides[1] : sides[0], variables);
  return path !== undefined && isSimple(value) ? [path.slice(1), { points: [value] }] : undefined;
}

function boundsOfField(condition: unknown): { found?: Bounds; exact: boolean } {
  const regex = asRegExp(condition);
  if (regex) return { found: anchored(regex), exact: false };
  if (!hasOperators(condition))
    return isIndexable(condition) ? { found: { points: [condition] }, exact: isSimple(condition) } : { exact: false };
  const found: Bounds = {};
  let exact = true;
  for (const [name, operand] of Object.entries(condition))
    exact = (ADD[name]?.(found, operand, condition) ?? false) && exact;
  return { found: Object.keys(found).length ? found : undefined, exact };
}

type Add = (found: Bounds, operand: unknown, condition: Document) => boolean;

const end =
  (side: 'lower' | 'upper'): Add =>
  (found, operand) => {
    if (isSimple(operand)) found[side] = operand;
    return false;
  };

const ADD: Record<string, Add | undefined> = {
  $gt: end('lower'),
  $gte: end('lower'),
  $lt: end('upper'),
  $lte: end('upper'),
  // A second list of points would have to be intersected with the first: one narrows, the filter does the rest.
  $eq: (found, operand) => {
    if (found.points) return false;
    if (isIndexable(operand)) found.points = [operand];
    return isSimple(operand);
  },
  $in: (found, operand) => {
    if (found.points || !Array.isArray(operand) || operand.length > MAX_POINTS || !operand.every(isIndexable))
      return false;
    found.points = operand;
    return operand.every(isSimple);
  },
  $regex: (found, operand, { $options }) => {
    const regex = asRegExp(operand) ?? (typeof operand === 'string' && !$options ? new RegExp(operand) : undefined);
    Object.assign(found, regex && !$options ? anchored(regex) : undefined);
    return false;
  },
};

/** The literal start of an anchored, case-sensitive regular expression. */
function anchored({ flags, source }: RegExp): Bounds | undefined {
  if (/[imx]/.test(flags) || source.includes('|')) return undefined;
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w])+)/.exec(source)?.[1];
  if (!literal) return undefined;
  const kept = /[*?{]/.test(source[literal.length + 1] ?? '') ? literal.replace(/\\?.$/, '') : literal;
  return kept ? { prefix: kept.replace(/\\(.)/g, '$1') } : undefined;
}
