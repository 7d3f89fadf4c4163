import { asRegExp, fieldsOf, hasOperators, isPlainObject, isTrue, type Document } from '../documents';
import { demand } from '../errors';
import type { Collation } from './collation';
import { compileExpression } from './expressions';
import { compileGeo } from './geo';
import { compileJsonSchema } from './json-schema';
import { valuesAt } from './paths';
import { compileText, type TextRules } from './text';
import * as tests from './value-tests';
import { bad, opened, type Test } from './value-tests';

export type Filter = (document: Document) => boolean;
export type FilterOptions = { collation?: Collation; variables?: Document; text?: TextRules; javascript?: boolean };
/** Decides on all the values that a path reaches. */
type PathTest = (values: unknown[]) => boolean;

/** The fields of a DBRef are the only ones that a filter may name with a dollar. */
const REFERENCE = new Set(['$ref', '$id', '$db']);

export function compileFilter(filter: Document, options: FilterOptions = {}): Filter {
  const compiled = Object.entries(filter).map(([key, value]) =>
    key.startsWith('$') && !REFERENCE.has(key)
      ? compileTopLevel(key, value, options)
      : compileField(key, value, options),
  );
  return compiled.length === 1 ? compiled[0]! : (document) => compiled.every((test) => test(document));
}

const TOP_LEVEL: Record<string, ((value: unknown, options: FilterOptions) => Filter) | undefined> = {
  $and: (value, options) => {
    const branches = compileAll('$and', value, options);
    return (document) => branches.every((test) => test(document));
  },
  $or: (value, options) => {
    const branches = compileAll('$or', value, options);
    return (document) => branches.some((test) => test(document));
  },
  $nor: (value, options) => {
    const branches = compileAll('$nor', value, options);
    return (document) => !branches.some((test) => test(document));
  },
  $expr: (value, options) => {
    const compute = compileExpression(value, options);
    return (document) => isTrue(compute(document));
  },
  $where: (value, { javascript }) => tests.javascriptTest(value, javascript),
  $jsonSchema: (value) => compileJsonSchema(value as Document),
  $text: (value, { text }) => {
    demand(text, 'IndexNotFound', 'text index required for $text query');
    if (!isPlainObject(value) || typeof value.$search !== 'string') throw bad('$search needs a String');
    return compileText(value, text);
  },
  $comment: () => () => true,
};

function compileTopLevel(name: string, value: unknown, options: FilterOptions): Filter {
  const make = Object.hasOwn(TOP_LEVEL, name) ? TOP_LEVEL[name] : undefined;
  if (make) return make(value, options);
  throw bad(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function compileAll(name: string, value: unknown, options: FilterOptions): Filter[] {
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

const some =
  (test: Test): PathTest =>
  (values) =>
    values.some(test);
const none =
  (test: PathTest): PathTest =>
  (values) =>
    !test(values);

/** What `{ field: condition }` asks of the values that the field's path reaches. */
function compileCondition(condition: unknown, options: FilterOptions): PathTest {
  const regex = asRegExp(condition);
  if (regex) return some(opened(tests.regexTest(regex, condition)));
  if (!hasOperators(condition)) return some(opened(tests.equalTo(condition, options.collation)));
  const parts = Object.entries(condition).map(([name, operand]) => compileOperator(name, operand, condition, options));
  return parts.length === 1 ? parts[0]! : (values) => parts.every((test) => test(values));
}

type Compile = (operand: unknown, options: FilterOptions, condition: Document) => PathTest;

const ordered =
  (accepts: (order: number) => boolean): Compile =>
  (operand, { collation }) =>
    some(opened(tests.compareTo(operand, collation, accepts)));

const OPERATORS: Record<string, Compile | undefined> = {
  $eq: (operand, { collation }) => some(opened(tests.equalTo(operand, collation))),
  $ne: (operand, { collation }) => none(some(opened(tests.equalTo(operand, collation)))),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in: (operand, { collation }) => some(tests.oneOf('$in', operand, collation)),
  $nin: (operand, { collation }) => none(some(tests.oneOf('$nin', operand, collation))),
  $not: (operand, options) => {
    if (!asRegExp(operand) && !hasOperators(operand)) throw bad('$not needs a regex or a document');
    return none(compileCondition(operand, options));
  },
  $exists: (operand) => {
    const exists = some((value) => value !== undefined);
    return isTrue(operand) ? exists : none(exists);
  },
  $type: (operand) => some(tests.ofType(operand)),
  $regex: (operand, _options, { $options }) => some(opened(tests.regexWith(operand, $options))),
  $options: (_operand, _options, condition) => {
    if (!('$regex' in condition)) throw bad('$options needs a $regex');
    return () => true;
  },
  $mod: (operand) => some(opened(tests.modulo(operand))),
  $size: (operand) => some(tests.ofSize(operand)),
  $elemMatch: (operand, options) => some(elementMatch(operand, options)),
  $all: (operand, options) => {
    const parts = tests.list('$all', operand).map((item) => {
      const match = isPlainObject(item) && '$elemMatch' in item;
      return match ? some(elementMatch(item.$elemMatch, options)) : compileCondition(item, options);
    });
    return (values) => parts.length > 0 && parts.every((test) => test(values));
  },
  $comment: () => () => true,
};

function compileOperator(name: string, operand: unknown, condition: Document, options: FilterOptions): PathTest {
  const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (make) return make(operand, options, condition);
  const bits = tests.bitsTest(name, operand);
  if (bits) return some(opened(bits));
  const geo = compileGeo(name, operand, condition);
  if (!geo) throw bad(`unknown operator: ${name}`);
  return some(geo);
}

/** These make the operand of an $elemMatch a filter for objects; other operators ask about plain values. */
const ON_OBJECTS = new Set(['$and', '$or', '$nor', '$expr', '$where', ...REFERENCE]);

/** Tests an element of an array as $elemMatch, $pull and projections do. */
export function compileElement(operand: unknown, options: FilterOptions): Test {
  if (!isPlainObject(operand)) throw bad('$elemMatch needs an Object');
  if (hasOperators(operand) && !ON_OBJECTS.has(Object.keys(operand)[0]!)) {
    const test = compileCondition(operand, options);
    return (item) => test([item]);
  }
  const test = compileFilter(operand, options);
  return (item) => {
    const object = fieldsOf(item) ?? (Array.isArray(item) ? (item as unknown as Document) : undefined);
    return object !== undefined && test(object);
  };
}

function elementMatch(operand: unknown, options: FilterOptions): Test {
  const test = compileElement(operand, options);
  return (value) => Array.isArray(value) && value.some(test);
}
