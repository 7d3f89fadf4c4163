import * as bson from 'bson';
import { asNumber, fieldsOf, type Document } from '../documents';
import { demand } from '../errors';
import type { Collation } from './collation';

/** MongoDB's order of types; numbers of all kinds share one rank. */
export const Rank = {
  minKey: 1,
  missing: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binData: 8,
  objectId: 9,
  bool: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  javascript: 14,
  maxKey: 15,
} as const;

const PRIMITIVES: Record<string, number | undefined> = {
  undefined: Rank.missing,
  number: Rank.number,
  string: Rank.string,
  boolean: Rank.bool,
};

const CLASSES = new Map<unknown, number>([
  [Array, Rank.array],
  [Date, Rank.date],
  [bson.ObjectId, Rank.objectId],
  ...[bson.Int32, bson.Double, bson.Long, bson.Decimal128].map((type) => [type, Rank.number] as const),
  ...[bson.Binary, bson.UUID, Buffer, Uint8Array].map((type) => [type, Rank.binData] as const),
  ...[RegExp, bson.BSONRegExp].map((type) => [type, Rank.regex] as const),
  [bson.Timestamp, Rank.timestamp],
  [bson.Code, Rank.javascript],
  [bson.MinKey, Rank.minKey],
  [bson.MaxKey, Rank.maxKey],
]);

export function rankOf(value: unknown): number {
  const rank = PRIMITIVES[typeof value];
  if (rank !== undefined) return rank;
  return value === null ? Rank.null : (CLASSES.get((value as object).constructor) ?? Rank.object);
}

const order = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

function compareNumbers(a: unknown, b: unknown): number {
  const [x, y] = [asNumber(a)!, asNumber(b)!];
  if (Number.isNaN(x) || Number.isNaN(y)) return order(Number.isNaN(y) ? 1 : 0, Number.isNaN(x) ? 1 : 0);
  return order(x, y) || (Math.abs(x) >= 2 ** 53 && Number.isFinite(x) ? order(asBigInt(a), asBigInt(b)) : 0);
}

export function asBigInt(value: unknown): bigint {
  if (value instanceof bson.Long) return value.toBigInt();
  const isWhole = value instanceof bson.Decimal128 && /^-?\d+$/.test(value.toString());
  return BigInt(isWhole ? value.toString() : asNumber(value)!);
}

const SURROGATE = /[\ud800-\udfff]/;

/** UTF-8 order, which differs from JavaScript's where surrogate pairs meet the end of the basic plane. */
function compareStrings(a: string, b: string, collation?: Collation): number {
  if (collation) return collation.compare(a, b);
  if (a === b) return 0;
  return SURROGATE.test(a) || SURROGATE.test(b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : order(a, b);
}

function compareArrays(a: unknown[], b: unknown[], collation?: Collation): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const found = compare(a[i], b[i], collation);
    if (found) return found;
  }
  return a.length - b.length;
}

function compareObjects(a: Document, b: Document, collation?: Collation): number {
  const [left, right] = [Object.entries(fieldsOf(a) ?? a), Object.entries(fieldsOf(b) ?? b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [[key, value], [otherKey, otherValue]] = [left[i]!, right[i]!];
    const found = rankOf(value) - rankOf(otherValue) || order(key, otherKey) || compare(value, otherValue, collation);
    if (found) return found;
  }
  return left.length - right.length;
}

export const bytesOf = (value: unknown): Uint8Array =>
  value instanceof bson.Binary ? value.buffer.subarray(0, value.position) : (value as Uint8Array);
const subtypeOf = (value: unknown) => (value instanceof bson.Binary ? value.sub_type : 0);

export function regexParts(value: unknown): [string, string] {
  if (value instanceof bson.BSONRegExp) return [value.pattern, value.options];
  return [(value as RegExp).source, (value as RegExp).flags];
}

const COMPARISONS: Record<number, ((a: never, b: never, collation?: Collation) => number) | undefined> = {
  [Rank.number]: compareNumbers,
  [Rank.string]: compareStrings,
  [Rank.object]: compareObjects,
  [Rank.array]: compareArrays,
  [Rank.binData]: (a: unknown, b: unknown) =>
    bytesOf(a).length - bytesOf(b).length || subtypeOf(a) - subtypeOf(b) || Buffer.compare(bytesOf(a), bytesOf(b)),
  [Rank.objectId]: (a: bson.ObjectId, b: bson.ObjectId) => Buffer.compare(a.id, b.id),
  [Rank.bool]: (a: boolean, b: boolean) => order(a, b),
  [Rank.date]: (a: Date, b: Date) => order(a.getTime(), b.getTime()),
  [Rank.timestamp]: (a: bson.Timestamp, b: bson.Timestamp) => order(a.toBigInt(), b.toBigInt()),
  [Rank.regex]: (a: unknown, b: unknown) => order(regexParts(a).join('/'), regexParts(b).join('/')),
  [Rank.javascript]: (a: bson.Code, b: bson.Code) => order(a.code, b.code),
};

/** The order of MongoDB's sort and of its index keys. */
export function compare(a: unknown, b: unknown, collation?: Collation): number {
  const rank = rankOf(a);
  return rank - rankOf(b) || (COMPARISONS[rank]?.(a as never, b as never, collation) ?? 0);
}

export const equal = (a: unknown, b: unknown, collation?: Collation) =>
  typeof a === 'string' && typeof b === 'string' && !collation ? a === b : compare(a, b, collation) === 0;

const RANK_NAMES = ['', ...Object.keys(Rank)];
/** By their numbers on the wire; the others are -1 and 127. */
const TYPES = [
  ...['', 'double', 'string', 'object', 'array', 'binData', 'undefined', 'objectId', 'bool', 'date', 'null', 'regex'],
  ...['', 'javascript', '', '', 'int', 'timestamp', 'long', 'decimal'],
];

/** A plain number has lost its BSON type: an integer counts as int. */
export function typeName(value: unknown): string {
  if (rankOf(value) !== Rank.number) return RANK_NAMES[rankOf(value)]!;
  if (value instanceof bson.Decimal128) return 'decimal';
  if (value instanceof bson.Long) return 'long';
  const isInt = Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
  return value instanceof bson.Int32 || isInt ? 'int' : 'double';
}

export function matchesType(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.some((item) => matchesType(value, item));
  const number = asNumber(wanted);
  const name = number === undefined ? String(wanted) : ({ [-1]: 'minKey', 127: 'maxKey' }[number] ?? TYPES[number]);
  if (name === 'number') return rankOf(value) === Rank.number;
  const isKnown = name && (TYPES.includes(name) || name === 'minKey' || name === 'maxKey');
  demand(isKnown, 'BadValue', `Unknown type name alias: ${String(wanted)}`);
  return typeName(value) === name;
}
