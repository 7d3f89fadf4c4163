import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
  asNumber,
  fieldsOf,
  type Document,
} from '../documents';
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
  binary: 8,
  objectId: 9,
  boolean: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  code: 14,
  maxKey: 15,
} as const;

const PRIMITIVES: Record<string, number | undefined> = {
  undefined: Rank.missing,
  number: Rank.number,
  bigint: Rank.number,
  string: Rank.string,
  boolean: Rank.boolean,
};

const CLASSES = new Map<unknown, number>([
  [Array, Rank.array],
  [Date, Rank.date],
  [ObjectId, Rank.objectId],
  ...[Int32, Double, Long, Decimal128].map((type) => [type, Rank.number] as const),
  ...[Binary, UUID, Buffer, Uint8Array].map((type) => [type, Rank.binary] as const),
  ...[RegExp, BSONRegExp].map((type) => [type, Rank.regex] as const),
  [Timestamp, Rank.timestamp],
  [Code, Rank.code],
  [MinKey, Rank.minKey],
  [MaxKey, Rank.maxKey],
]);

export function rankOf(value: unknown): number {
  const rank = PRIMITIVES[typeof value];
  if (rank !== undefined) return rank;
  if (value === null) return Rank.null;
  return CLASSES.get((value as object).constructor) ?? Rank.object;
}

const order = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

function compareNumbers(a: unknown, b: unknown): number {
  const [x, y] = [asNumber(a)!, asNumber(b)!];
  if (Number.isNaN(x) || Number.isNaN(y)) return order(Number.isNaN(y) ? 1 : 0, Number.isNaN(x) ? 1 : 0);
  return order(x, y) || (Math.abs(x) >= 2 ** 53 && Number.isFinite(x) ? order(asBigInt(a), asBigInt(b)) : 0);
}

export function asBigInt(value: unknown): bigint {
  if (value instanceof Long) return value.toBigInt();
  if (value instanceof Decimal128 && /^-?\d+$/.test(value.toString())) return BigInt(value.toString());
  return typeof value === 'bigint' ? value : BigInt(asNumber(value)!);
}

/** UTF-8 order, which differs from JavaScript's where surrogate pairs meet the end of the basic plane. */
function compareStrings(a: string, b: string, collation?: Collation): number {
  if (collation) return collation.compare(a, b);
  if (a === b) return 0;
  const plain = order(a, b);
  return /[\ud800-\udfff]/.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : plain;
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
  value instanceof Binary ? value.buffer.subarray(0, value.position) : (value as Uint8Array);
const subtypeOf = (value: unknown) => (value instanceof Binary ? value.sub_type : 0);
export const regexParts = (value: unknown): [string, string] =>
  value instanceof BSONRegExp ? [value.pattern, value.options] : [(value as RegExp).source, (value as RegExp).flags];

function compareBinaries(a: unknown, b: unknown): number {
  const [x, y] = [bytesOf(a), bytesOf(b)];
  return x.length - y.length || subtypeOf(a) - subtypeOf(b) || Buffer.compare(x, y);
}

type Comparison = (a: never, b: never, collation?: Collation) => number;

const COMPARISONS: Record<number, Comparison | undefined> = {
  [Rank.number]: compareNumbers,
  [Rank.string]: compareStrings,
  [Rank.object]: compareObjects,
  [Rank.array]: compareArrays,
  [Rank.binary]: compareBinaries,
  [Rank.objectId]: (a: ObjectId, b: ObjectId) => Buffer.compare(a.id, b.id),
  [Rank.boolean]: (a: boolean, b: boolean) => Number(a) - Number(b),
  [Rank.date]: (a: Date, b: Date) => a.getTime() - b.getTime(),
  [Rank.timestamp]: (a: Timestamp, b: Timestamp) => order(a.toBigInt(), b.toBigInt()),
  [Rank.regex]: (a: unknown, b: unknown) => order(regexParts(a).join('/'), regexParts(b).join('/')),
  [Rank.code]: (a: Code, b: Code) => order(a.code, b.code),
};

/** The order of MongoDB's sort and of its index keys. */
export function compare(a: unknown, b: unknown, collation?: Collation): number {
  const rank = rankOf(a);
  return rank - rankOf(b) || (COMPARISONS[rank]?.(a as never, b as never, collation) ?? 0);
}

export const equal = (a: unknown, b: unknown, collation?: Collation) => compare(a, b, collation) === 0;
