import { asNumber, asRegExp, hasOperators, isPlainObject, toRegExp } from '../documents';
import { MongoError } from '../errors';
import type { Collation } from './collation';
import { Rank, compare, equal, rankOf } from './compare';
import { matchesType } from './types';

/** Decides on what a path reaches: one value, not yet opened if it is an array. */
export type Test = (value: unknown) => boolean;
/** Decides on all the values that a path reaches. */
export type PathTest = (values: unknown[]) => boolean;

export const bad = (message: string) => new MongoError('BadValue', message);

export const some =
  (test: Test): PathTest =>
  (values) =>
    values.some(test);
export const none =
  (test: PathTest): PathTest =>
  (values) =>
    !test(values);
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
  const anyType = rank === Rank.minKey || rank === Rank.maxKey;
  if (Number.isNaN(asNumber(operand))) return (value) => Number.isNaN(asNumber(value)) && accepts(0);
  return (value) =>
    (anyType || (rankOf(value) === rank && !Number.isNaN(asNumber(value)))) &&
    accepts(compare(value, operand, collation));
}

export function regexTest(regex: RegExp, operand: unknown): Test {
  return (value) =>
    typeof value === 'string' ? regex.test(value) : asRegExp(value) !== undefined && equal(value, operand);
}

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
  if (items.some((item) => hasOperators(item))) throw bad(`cannot nest $ under ${name}`);
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
  return (value) =>
    matchesType(value, operand) || (Array.isArray(value) && value.some((item) => matchesType(item, operand)));
}

export function ofSize(operand: unknown): Test {
  const size = asNumber(operand);
  if (size === undefined) throw bad(`Failed to parse $size. Expected a number in: $size: ${JSON.stringify(operand)}`);
  if (size < 0 || !Number.isInteger(size))
    throw bad(`Failed to parse $size. Expected a non-negative integer in: $size: ${size}`);
  return (value) => Array.isArray(value) && value.length === size;
}

const sleep = (ms: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(ms, 1000));
};

/** JavaScript of the client's, run as it is: only where tests and trusted clients are served. */
export function javascriptTest(value: unknown, allowed = false): (document: object) => boolean {
  if (!allowed) throw bad('no globalScriptEngine in $where parsing');
  const source = String(isPlainObject(value) ? value.code : ((value as { code?: unknown }).code ?? value));
  const body = /^\s*(async\s+)?function|=>/.test(source)
    ? `return (${source}).call(this)`
    : source.includes('return')
      ? source
      : `return ${source}`;
  const test = new Function('obj', 'sleep', body);
  return (document) => Boolean(test.call(document, document, sleep));
}
