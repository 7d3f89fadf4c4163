import { asNumber, asRegExp, fieldsOf, hasOperators, isPlainObject, toRegExp, type Document } from '../documents';
import { MongoError } from '../errors';
import { bitsTest, isBits } from './bits';
import type { Collation } from './collation';
import { Rank, compare, equal, rankOf } from './compare';
import { compileExpression } from './expressions';
import { compileGeo, isGeo } from './geo';
import { compileJsonSchema } from './json-schema';
import { valuesAt } from './paths';
import { compileText } from './text';
import { isTrue } from './truth';
import { matchesType } from './types';

export type Filter = (document: Document) => boolean;
export type FilterOptions = { collation?: Collation; variables?: Document };
/** Decides on what a path reaches: one value, not yet opened if it is an array. */
type Test = (value: unknown) => boolean;

/** The fields of a DBRef are the only ones that a filter may name with a dollar. */
const REFERENCE = new Set(['$ref', '$id', '$db']);

const bad = (message: string) => new MongoError('BadValue', message);

export function compileFilter(filter: Document, options: FilterOptions = {}): Filter {
  const tests = Object.entries(filter).map(([key, value]) =>
    key.startsWith('$') && !REFERENCE.has(key)
      ? compileTopLevel(key, value, options)
      : compileField(key, value, options),
  );
  if (tests.length === 1) return tests[0]!;
  return (document) => tests.every((test) => test(document));
}

function compileTopLevel(name: string, value: unknown, options: FilterOptions): Filter {
  switch (name) {
    case '$and': {
      const all = branches(name, value, options);
      return (document) => all.every((test) => test(document));
    }
    case '$or': {
      const any = branches(name, value, options);
      return (document) => any.some((test) => test(document));
    }
    case '$nor': {
      const none = branches(name, value, options);
      return (document) => !none.some((test) => test(document));
    }
    case '$expr': {
      const compute = compileExpression(value, options);
      return (document) => isTrue(compute(document));
    }
    case '$where':
      return compileWhere(value);
    case '$jsonSchema':
      return compileJsonSchema(value as Document);
    case '$text':
      return compileText(value as Document);
    case '$comment':
      return () => true;
    default:
      throw bad(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function branches(name: string, value: unknown, options: FilterOptions): Filter[] {
  if (!Array.isArray(value) || value.length === 0) throw bad(`${name} argument must be a non-empty array`);
  return value.map((item) => {
    if (!isPlainObject(item)) throw bad(`${name} argument's entries must be objects`);
    return compileFilter(item, options);
  });
}

/** JavaScript of the client's, run as it is: for tests and trusted clients only. */
function compileWhere(value: unknown): Filter {
  const source = String((value as { code?: unknown })?.code ?? value);
  const body = /^\s*(async\s+)?function|=>/.test(source)
    ? `return (${source}).call(this)`
    : source.includes('return')
      ? source
      : `return ${source}`;
  const test = new Function('obj', 'sleep', body);
  return (document) => Boolean(test.call(document, document, sleep));
}

const sleep = (ms: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(ms, 1000));
};

function compileField(path: string, condition: unknown, options: FilterOptions): Filter {
  const test = compileCondition(condition, options);
  if (!path.includes('.')) return (document) => test([document[path]]);
  return (document) => test(valuesAt(document, path));
}

type PathTest = (values: unknown[]) => boolean;

/** What `{ field: condition }` asks of the values that the field's path reaches. */
export function compileCondition(condition: unknown, options: FilterOptions): PathTest {
  if (asRegExp(condition)) return some(opened(regexTest(asRegExp(condition)!, condition)));
  if (!hasOperators(condition)) return some(opened(equalTo(condition, options)));
  const tests = Object.entries(condition).map(([name, operand]) => compileOperator(name, operand, condition, options));
  return tests.length === 1 ? tests[0]! : (values) => tests.every((test) => test(values));
}

const some =
  (test: Test): PathTest =>
  (values) =>
    values.some(test);
const none =
  (test: PathTest): PathTest =>
  (values) =>
    !test(values);
/** An array matches when one of its elements does, or the array itself. */
const opened =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) ? value.some(test) || test(value) : test(value);

function equalTo(operand: unknown, { collation }: FilterOptions): Test {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (typeof operand === 'string' && !collation) return (value) => value === operand;
  return (value) => equal(value, operand, collation);
}

function compareTo(operand: unknown, { collation }: FilterOptions, accepts: (order: number) => boolean): Test {
  const rank = rankOf(operand);
  if (rank === Rank.null) return (value) => (value === null || value === undefined) && accepts(0);
  const anyType = rank === Rank.minKey || rank === Rank.maxKey;
  if (Number.isNaN(asNumber(operand))) return (value) => Number.isNaN(asNumber(value)) && accepts(0);
  return (value) =>
    (anyType || (rankOf(value) === rank && !Number.isNaN(asNumber(value)))) &&
    accepts(compare(value, operand, collation));
}

function regexTest(regex: RegExp, operand: unknown): Test {
  return (value) =>
    typeof value === 'string' ? regex.test(value) : asRegExp(value) !== undefined && equal(value, operand);
}

function list(name: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw bad(`${name} needs an array`);
  return operand;
}

function oneOf(operand: unknown, options: FilterOptions): PathTest {
  const tests = list('$in', operand).map((item) => {
    if (hasOperators(item)) throw bad('cannot nest $ under $in');
    const regex = asRegExp(item);
    return regex ? regexTest(regex, item) : equalTo(item, options);
  });
  return some(opened((value) => tests.some((test) => test(value))));
}

function modulo(operand: unknown): Test {
  const [divisor, remainder] = list('$mod', operand).map((item) => Math.trunc(asNumber(item) ?? NaN));
  if (!divisor) throw bad('divisor cannot be 0');
  return (value) => {
    const number = asNumber(value);
    return number !== undefined && Number.isFinite(number) && Math.trunc(number) % divisor === remainder;
  };
}

function elementMatch(operand: unknown, options: FilterOptions): Test {
  if (!isPlainObject(operand)) throw bad('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  const onValues =
    hasOperators(operand) && !['$and', '$or', '$nor', '$expr', '$where', '$ref', '$id', '$db'].includes(first!);
  if (onValues) {
    const test = compileCondition(operand, options);
    return (value) => Array.isArray(value) && value.some((item) => test([item]));
  }
  const test = compileFilter(operand, options);
  return (value) =>
    Array.isArray(value) &&
    value.some((item) => (fieldsOf(item) ?? Array.isArray(item)) && test(fieldsOf(item) ?? (item as Document)));
}

function all(operand: unknown, options: FilterOptions): PathTest {
  const tests = list('$all', operand).map((item) =>
    isPlainObject(item) && '$elemMatch' in item
      ? some(elementMatch(item.$elemMatch, options))
      : compileCondition(item, options),
  );
  return (values) => tests.length > 0 && tests.every((test) => test(values));
}

function compileOperator(name: string, operand: unknown, condition: Document, options: FilterOptions): PathTest {
  switch (name) {
    case '$eq':
      return some(opened(equalTo(operand, options)));
    case '$ne':
      return none(some(opened(equalTo(operand, options))));
    case '$gt':
      return some(opened(compareTo(operand, options, (order) => order > 0)));
    case '$gte':
      return some(opened(compareTo(operand, options, (order) => order >= 0)));
    case '$lt':
      return some(opened(compareTo(operand, options, (order) => order < 0)));
    case '$lte':
      return some(opened(compareTo(operand, options, (order) => order <= 0)));
    case '$in':
      return oneOf(operand, options);
    case '$nin':
      return none(oneOf(operand, options));
    case '$not':
      return compileNot(operand, options);
    case '$exists':
      return isTrue(operand)
        ? some((value) => value !== undefined)
        : (values) => values.every((value) => value === undefined);
    case '$type':
      return some(
        (value) =>
          matchesType(value, operand) || (Array.isArray(value) && value.some((item) => matchesType(item, operand))),
      );
    case '$regex':
      return some(opened(compileRegex(operand, condition.$options)));
    case '$options':
      return () => true;
    case '$mod':
      return some(opened(modulo(operand)));
    case '$size':
      return some((value) => Array.isArray(value) && value.length === asNumber(operand));
    case '$elemMatch':
      return some(elementMatch(operand, options));
    case '$all':
      return all(operand, options);
    case '$comment':
      return () => true;
  }
  if (isBits(name)) return some(opened(bitsTest(name, operand)));
  if (isGeo(name)) return some(compileGeo(name, operand, condition));
  throw bad(`unknown operator: ${name}`);
}

function compileNot(operand: unknown, options: FilterOptions): PathTest {
  if (!asRegExp(operand) && !hasOperators(operand)) throw bad('$not needs a regex or a document');
  return none(compileCondition(operand, options));
}

function compileRegex(operand: unknown, flags: unknown): Test {
  const regex = asRegExp(operand);
  if (!regex && typeof operand !== 'string') throw bad('$regex has to be a string');
  const source = regex ? regex.source : (operand as string);
  return regexTest(toRegExp(source, typeof flags === 'string' ? flags : regex?.flags), operand);
}
