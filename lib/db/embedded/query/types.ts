import { Decimal128, Double, Int32, Long, asNumber } from '../documents';
import { MongoError } from '../errors';
import { Rank, rankOf } from './compare';

const NAMES: Record<string, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  '-1': 'minKey',
  127: 'maxKey',
};

const BY_RANK: Record<number, string> = {
  [Rank.minKey]: 'minKey',
  [Rank.missing]: 'missing',
  [Rank.null]: 'null',
  [Rank.string]: 'string',
  [Rank.object]: 'object',
  [Rank.array]: 'array',
  [Rank.binary]: 'binData',
  [Rank.objectId]: 'objectId',
  [Rank.boolean]: 'bool',
  [Rank.date]: 'date',
  [Rank.timestamp]: 'timestamp',
  [Rank.regex]: 'regex',
  [Rank.code]: 'javascript',
  [Rank.maxKey]: 'maxKey',
};

function numberType(value: unknown): string {
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Long || typeof value === 'bigint') return 'long';
  if (value instanceof Double) return 'double';
  if (value instanceof Int32) return 'int';
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 ? 'int' : 'double';
}

/** A plain number has lost its BSON type: an integer counts as int. */
export const typeName = (value: unknown): string =>
  asNumber(value) === undefined || rankOf(value) !== Rank.number ? BY_RANK[rankOf(value)]! : numberType(value);

export function matchesType(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.some((item) => matchesType(value, item));
  const number = asNumber(wanted);
  const name = number === undefined ? String(wanted) : NAMES[number];
  if (name !== 'number' && !Object.values(NAMES).includes(name!))
    throw new MongoError('BadValue', `Unknown type name alias: ${String(wanted)}`);
  return name === 'number' ? rankOf(value) === Rank.number : typeName(value) === name;
}
