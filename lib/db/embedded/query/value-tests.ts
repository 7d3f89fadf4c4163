import type { Code } from 'bson';
import { asNumber, asRegExp, hasOperators, isPlainObject, toRegExp } from '../documents';
import { MongoError } from '../errors';
import type { Collation } from './collation';
import { Rank, bytesOf, compare, equal, matchesType, rankOf } from './compare';

/** Decides on what a path reaches: one value, not yet opened if it is an array. */
export type Test = (value: unknown) => boolean;

export const bad = (message: string) => new MongoError('BadValue', message);

/** An array matches when one of its elements does, or the array itself. */
export const opened =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) ? value.some(test) || test(value) : test(value);

export function equalTo(operand: unknown, collation?: Collation): Test {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' && !collation) return (value) => value === operand;
  return (value) => equal(value, operand, collation);
}

export function compareTo(
  operand: unknown,
  collation: Collation | undefined,
  accepts: (order: number) => boolean,
): Test {
  const rank = rankOf(operand);
  if (rank === Rank.null) return (value) => (value === null || value === undefined) && accepts(0);
  if (rank === Rank.minKey || rank === Rank.maxKey) return (value) => accepts(compare(value, operand));
  if (Number.isNaN(asNumber(operand))) return (value) => Number.isNaN(asNumber(value)) && accepts(0);
  return (value) =>
    rankOf(value) === rank && !Number.isNaN(asNumber(value)) && accepts(compare(value, operand, collation));
}

export const regexTest =
  (regex: RegExp, operand: unknown): Test =>
  (value) =>
    typeof value === 'string' ? regex.test(value) : asRegExp(value) !== undefined && equal(value, operand);

export function regexWith(operand: unknown, flags: unknown): Test {
  const regex = asRegExp(operand);
  if (!regex && typeof operand !== 'string') throw bad('$regex has to be a string');
  const source = regex ? regex.source : (operand as string);
  return regexTest(toRegExp(source, typeof flags === 'string' ? flags : regex?.flags), operand);
}

export function list(name: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw bad(`${name} needs an array`);
  return operand;
}

export function oneOf(name: string, operand: unknown, collation?: Collation): Test {
  const items = list(name, operand);
  if (items.some(hasOperators)) throw bad(`cannot nest $ under ${name}`);
  const strings = collation ? undefined : new Set(items.filter((item) => typeof item === 'string'));
  const tests = items
    .filter((item) => !strings?.has(item as string))
    .map((item) => {
      const regex = asRegExp(item);
      return regex ? regexTest(regex, item) : equalTo(item, collation);
    });
  return opened((value) => (typeof value === 'string' && strings?.has(value)) || tests.some((test) => test(value)));
}

export function modulo(operand: unknown): Test {
  const numbers = list('$mod', operand).map(asNumber);
  if (numbers.length !== 2) throw bad(`malformed mod, ${numbers.length < 2 ? 'not enough' : 'too many'} elements`);
  const [divisor, remainder] = numbers.map((number) => Math.trunc(number ?? NaN));
  if (!divisor) throw bad('divisor cannot be 0');
  return (value) => {
    const number = asNumber(value);
    return number !== undefined && Number.isFinite(number) && Math.trunc(number) % divisor === remainder;
  };
}

export function ofType(operand: unknown): Test {
  matchesType(null, operand);
  return opened((value) => matchesType(value, operand));
}

export function ofSize(operand: unknown): Test {
  const size = asNumber(operand);
  const failed = `Failed to parse $size. Expected a`;
  if (size === undefined) throw bad(`${failed} number in: $size: ${JSON.stringify(operand)}`);
  if (size < 0 || !Number.isInteger(size)) throw bad(`${failed} non-negative integer in: $size: ${size}`);
  return (value) => Array.isArray(value) && value.length === size;
}

const BITS: Record<string, ((value: bigint, mask: bigint) => boolean) | undefined> = {
  $bitsAllSet: (value, mask) => (value & mask) === mask,
  $bitsAllClear: (value, mask) => (value & mask) === 0n,
  $bitsAnySet: (value, mask) => (value & mask) !== 0n,
  $bitsAnyClear: (value, mask) => (value & mask) !== mask,
};

export function bitsTest(name: string, operand: unknown): Test | undefined {
  const accepts = BITS[name];
  const mask = Array.isArray(operand)
    ? operand.reduce<bigint>((bits, position) => bits | (1n << BigInt(asNumber(position)!)), 0n)
    : (asBits(operand) ?? 0n);
  return accepts && ((value) => asBits(value) !== undefined && accepts(asBits(value)!, mask));
}

function asBits(value: unknown): bigint | undefined {
  if (rankOf(value) === Rank.binData)
    return bytesOf(value).reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
  const number = asNumber(value);
  return Number.isInteger(number) ? BigInt(number!) : undefined;
}

const sleep = (ms: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(ms, 1000));
};

/** JavaScript of the client's, run as it is: only where tests and trusted clients are served. */
export function javascriptTest(value: unknown, allowed = false): (document: object) => boolean {
  if (!allowed) throw bad('no globalScriptEngine in $where parsing');
  const source = String(isPlainObject(value) ? value.code : ((value as Partial<Code>).code ?? value));
  const isFunction = /^\s*(async\s+)?function|=>/.test(source);
  const statement = source.includes('return') ? source : `return ${source}`;
  const test = new Function('obj', 'sleep', isFunction ? `return (${source}).call(this)` : statement);
  return (document) => Boolean(test.call(document, document, sleep));
}
