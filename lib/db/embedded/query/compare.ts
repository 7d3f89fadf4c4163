import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
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

export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return Rank.missing;
    case 'number':
    case 'bigint':
      return Rank.number;
    case 'string':
      return Rank.string;
    case 'boolean':
      return Rank.boolean;
  }
  if (value === null) return Rank.null;
  if (Array.isArray(value)) return Rank.array;
  if (value instanceof Date) return Rank.date;
  if (value instanceof ObjectId) return Rank.objectId;
  // A Timestamp extends Long, so it has to be asked for first.
  if (value instanceof Timestamp) return Rank.timestamp;
  if (asNumber(value) !== undefined) return Rank.number;
  if (value instanceof Binary || value instanceof Uint8Array) return Rank.binary;
  if (value instanceof RegExp || value instanceof BSONRegExp) return Rank.regex;
  if (value instanceof Code) return Rank.code;
  if (value instanceof MinKey) return Rank.minKey;
  if (value instanceof MaxKey) return Rank.maxKey;
  return Rank.object;
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

/** The order of MongoDB's sort and of its index keys. */
export function compare(a: unknown, b: unknown, collation?: Collation): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference) return difference;
  switch (rank) {
    case Rank.number:
      return compareNumbers(a, b);
    case Rank.string:
      return compareStrings(a as string, b as string, collation);
    case Rank.object:
      return compareObjects(a as Document, b as Document, collation);
    case Rank.array:
      return compareArrays(a as unknown[], b as unknown[], collation);
    case Rank.binary:
      return compareBinaries(a, b);
    case Rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case Rank.boolean:
      return Number(a) - Number(b);
    case Rank.date:
      return Number(a) - Number(b);
    case Rank.timestamp:
      return order((a as Timestamp).toBigInt(), (b as Timestamp).toBigInt());
    case Rank.regex:
      return order(regexParts(a).join('/'), regexParts(b).join('/'));
    case Rank.code:
      return order((a as Code).code, (b as Code).code);
    default:
      return 0;
  }
}

export const equal = (a: unknown, b: unknown, collation?: Collation) => compare(a, b, collation) === 0;
