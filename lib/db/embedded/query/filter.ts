import { asRegExp, fieldsOf, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { bitsTest, isBits } from './bits';
import type { Collation } from './collation';
import { compileExpression } from './expressions';
import { compileGeo, isGeo } from './geo';
import { compileJsonSchema } from './json-schema';
import { valuesAt } from './paths';
import { compileText, type TextRules } from './text';
import { isTrue } from './truth';
import {
  bad,
  compareTo,
  equalTo,
  javascriptTest,
  list,
  modulo,
  none,
  ofSize,
  ofType,
  oneOf,
  opened,
  regexTest,
  regexWith,
  some,
  type PathTest,
  type Test,
} from './value-tests';

export type Filter = (document: Document) => boolean;
export type FilterOptions = { collation?: Collation; variables?: Document; text?: TextRules; javascript?: boolean };

/** The fields of a DBRef are the only ones that a filter may name with a dollar. */
const REFERENCE = new Set(['$ref', '$id', '$db']);

export function compileFilter(filter: Document, options: FilterOptions = {}): Filter {
  const tests = Object.entries(filter).map(([key, value]) =>
    key.startsWith('$') && !REFERENCE.has(key)
      ? compileTopLevel(key, value, options)
      : compileField(key, value, options),
  );
  if (tests.length === 1) return tests[0]!;
  return (document) => tests.every((test) => test(document));
}

const TOP_LEVEL: Record<string, ((value: unknown, options: FilterOptions, name: string) => Filter) | undefined> = {
  $and: (value, options, name) => {
    const all = branches(name, value, options);
    return (document) => all.every((test) => test(document));
  },
  $or: (value, options, name) => {
    const any = branches(name, value, options);
    return (document) => any.some((test) => test(document));
  },
  $nor: (value, options, name) => {
    const refused = branches(name, value, options);
    return (document) => !refused.some((test) => test(document));
  },
  $expr: (value, options) => {
    const compute = compileExpression(value, options);
    return (document) => isTrue(compute(document));
  },
  $where: (value, { javascript }) => javascriptTest(value, javascript),
  $jsonSchema: (value) => compileJsonSchema(value as Document),
  $text: (value, { text }) => {
    if (!text) throw new MongoError('IndexNotFound', 'text index required for $text query');
    if (!isPlainObject(value) || typeof value.$search !== 'string') throw bad('$search needs a String');
    return compileText(value, text);
  },
  $comment: () => () => true,
};

function compileTopLevel(name: string, value: unknown, options: FilterOptions): Filter {
  const compile = Object.hasOwn(TOP_LEVEL, name) ? TOP_LEVEL[name] : undefined;
  if (compile) return compile(value, options, name);
  throw bad(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function branches(name: string, value: unknown, options: FilterOptions): Filter[] {
  if (!Array.isArray(value) || value.length === 0) throw bad(`${name} argument must be a non-empty array`);
  return value.map((item) => {
    if (!isPlainObject(item)) throw bad(`${name} argument's entries must be objects`);
    return compileFilter(item, options);
  });
}

function compileField(path: string, condition: unknown, options: FilterOptions): Filter {
  const test = compileCondition(condition, options);
  if (!path.includes('.')) return (document) => test([document[path]]);
  return (document) => test(valuesAt(document, path));
}

/** What `{ field: condition }` asks of the values that the field's path reaches. */
export function compileCondition(condition: unknown, options: FilterOptions): PathTest {
  const regex = asRegExp(condition);
  if (regex) return some(opened(regexTest(regex, condition)));
  if (!hasOperators(condition)) return some(opened(equalTo(condition, options.collation)));
  const tests = Object.entries(condition).map(([name, operand]) => compileOperator(name, operand, condition, options));
  return tests.length === 1 ? tests[0]! : (values) => tests.every((test) => test(values));
}

type Compile = (operand: unknown, options: FilterOptions, condition: Document) => PathTest;

const ordered =
  (accepts: (order: number) => boolean): Compile =>
  (operand, { collation }) =>
    some(opened(compareTo(operand, collation, accepts)));

const OPERATORS: Record<string, Compile | undefined> = {
  $eq: (operand, { collation }) => some(opened(equalTo(operand, collation))),
  $ne: (operand, { collation }) => none(some(opened(equalTo(operand, collation)))),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in: (operand, { collation }) => some(oneOf('$in', operand, collation)),
  $nin: (operand, { collation }) => none(some(oneOf('$nin', operand, collation))),
  $not: (operand, options) => {
    if (!asRegExp(operand) && !hasOperators(operand)) throw bad('$not needs a regex or a document');
    return none(compileCondition(operand, options));
  },
  $exists: (operand) =>
    isTrue(operand) ? some((value) => value !== undefined) : (values) => values.every((value) => value === undefined),
  $type: (operand) => some(ofType(operand)),
  $regex: (operand, _options, { $options }) => some(opened(regexWith(operand, $options))),
  $options: (_operand, _options, condition) => {
    if (!('$regex' in condition)) throw bad('$options needs a $regex');
    return () => true;
  },
  $mod: (operand) => some(opened(modulo(operand))),
  $size: (operand) => some(ofSize(operand)),
  $elemMatch: (operand, options) => some(elementMatch(operand, options)),
  $all: (operand, options) => all(operand, options),
  $comment: () => () => true,
};

function compileOperator(name: string, operand: unknown, condition: Document, options: FilterOptions): PathTest {
  const compile = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (compile) return compile(operand, options, condition);
  if (isBits(name)) return some(opened(bitsTest(name, operand)));
  if (isGeo(name)) return some(compileGeo(name, operand, condition));
  throw bad(`unknown operator: ${name}`);
}

/** These make the operand of an $elemMatch a filter for objects; other operators ask about plain values. */
const ON_OBJECTS = new Set(['$and', '$or', '$nor', '$expr', '$where', ...REFERENCE]);

function elementMatch(operand: unknown, options: FilterOptions): Test {
  if (!isPlainObject(operand)) throw bad('$elemMatch needs an Object');
  if (hasOperators(operand) && !ON_OBJECTS.has(Object.keys(operand)[0]!)) {
    const test = compileCondition(operand, options);
    return (value) => Array.isArray(value) && value.some((item) => test([item]));
  }
  const test = compileFilter(operand, options);
  const asObject = (item: unknown) =>
    fieldsOf(item) ?? (Array.isArray(item) ? (item as unknown as Document) : undefined);
  return (value) =>
    Array.isArray(value) &&
    value.some((item) => {
      const object = asObject(item);
      return object !== undefined && test(object);
    });
}

function all(operand: unknown, options: FilterOptions): PathTest {
  const tests = list('$all', operand).map((item) =>
    isPlainObject(item) && '$elemMatch' in item
      ? some(elementMatch(item.$elemMatch, options))
      : compileCondition(item, options),
  );
  return (values) => tests.length > 0 && tests.every((test) => test(values));
}
