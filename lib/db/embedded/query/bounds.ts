import { asDocument, asRegExp, hasOperators, type Document } from '../documents';
import { MAX_KEY_BYTES } from '../storage/key-encoding';
import { Rank, rankOf } from './compare';

/** What a filter's conjunction says of one field. `points` are alternatives; ends are within one BSON type. */
export type Bounds = { points?: unknown[]; lower?: unknown; upper?: unknown; prefix?: string };

/** `complete` says that the bounds are all there is to the filter. */
export type Analysis = { bounds: Map<string, Bounds>; complete: boolean };

/** Each is looked up by itself. */
const MAX_POINTS = 20_000;

const SIMPLE: readonly number[] = [Rank.number, Rank.string, Rank.objectId, Rank.bool, Rank.date];
const INDEXABLE: readonly number[] = [...SIMPLE, Rank.null, Rank.binData];

const isShort = (value: unknown) => typeof value !== 'string' || value.length <= MAX_KEY_BYTES / 8;
/** Null also stands for a missing field and an array for itself or its elements: such points need a second look. */
const isSimple = (value: unknown) => SIMPLE.includes(rankOf(value)) && isShort(value);
const isIndexable = (value: unknown) => INDEXABLE.includes(rankOf(value)) && isShort(value);

export function analyse(filter: Document, variables: Document = {}): Analysis {
  const analysis: Analysis = { bounds: new Map(), complete: true };
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and') for (const branch of condition as Document[]) add(analysis, analyse(branch, variables));
    else if (key === '$expr') add(analysis, { bounds: equalityIn(condition, variables), complete: false });
    else if (key.startsWith('$')) analysis.complete &&= key === '$comment';
    else add(analysis, boundsOfField(key, condition));
  }
  return analysis;
}

/** A second list of points for a field would have to be intersected with the first: one narrows, the filter does the rest. */
function add(analysis: Analysis, { bounds, complete }: Analysis) {
  analysis.complete &&= complete && [...bounds.keys()].every((path) => !analysis.bounds.has(path));
  for (const [path, found] of bounds) analysis.bounds.set(path, { ...found, ...analysis.bounds.get(path) });
}

const isFieldName = (side: unknown): side is string => typeof side === 'string' && /^\$[^$.]+$/.test(side);

function constantOf(side: unknown, variables: Document): unknown {
  if (typeof side !== 'string' || !side.startsWith('$')) return side;
  return side.startsWith('$$') ? variables[side.slice(2)] : undefined;
}

/** `$expr: { $eq: ['$field', constant] }`, as the pipelines of $lookup have it. */
function equalityIn(expression: unknown, variables: Document): Map<string, Bounds> {
  const sides = asDocument(expression).$eq;
  const path = Array.isArray(sides) && sides.length === 2 ? sides.find(isFieldName) : undefined;
  if (!path) return new Map();
  const [left, right] = sides as unknown[];
  const value = constantOf(left === path ? right : left, variables);
  return new Map(isSimple(value) ? [[path.slice(1), { points: [value] }]] : []);
}

function boundsOfField(path: string, condition: unknown): Analysis {
  const found: Bounds = {};
  const parts = hasOperators(condition) ? condition : asRegExp(condition) ? { $regex: condition } : { $eq: condition };
  const exact = Object.entries(parts).map(([name, operand]) => ADD[name]?.(found, operand, parts) ?? false);
  const isBound = Object.keys(found).length > 0;
  return { bounds: new Map(isBound ? [[path, found]] : []), complete: isBound && !exact.includes(false) };
}

/** Adds what an operator says to the bounds; true when they say it all. */
type Add = (found: Bounds, operand: unknown, condition: Document) => boolean;

const end =
  (side: 'lower' | 'upper'): Add =>
  (found, operand) => {
    if (isSimple(operand)) found[side] = operand;
    return false;
  };

const points: Add = (found, operands) => {
  if (found.points || !Array.isArray(operands)) return false;
  if (operands.length <= MAX_POINTS && operands.every(isIndexable)) found.points = operands;
  return operands.every(isSimple);
};

const ADD: Record<string, Add | undefined> = {
  $gt: end('lower'),
  $gte: end('lower'),
  $lt: end('upper'),
  $lte: end('upper'),
  $eq: (found, operand, condition) => points(found, [operand], condition),
  $in: points,
  $regex: (found, operand, { $options }) => {
    const regex = asRegExp(operand) ?? (typeof operand === 'string' ? new RegExp(operand) : undefined);
    const prefix = regex && !$options ? literalStart(regex) : undefined;
    if (prefix) found.prefix = prefix;
    return false;
  },
};

/** Of an anchored, case-sensitive regular expression. */
function literalStart({ flags, source }: RegExp): string | undefined {
  if (/[imx]/.test(flags) || source.includes('|')) return undefined;
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w])+)/.exec(source)?.[1];
  if (!literal) return undefined;
  const isOptional = /[*?{]/.test(source[literal.length + 1] ?? '');
  return (isOptional ? literal.replace(/\\?.$/, '') : literal).replace(/\\(.)/g, '$1');
}
