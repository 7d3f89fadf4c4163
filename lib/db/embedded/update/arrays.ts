import { asNumber, asRegExp, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { compare, equal } from '../query/compare';
import { compileCondition, compileFilter } from '../query/filter';
import { sorterOf } from '../query/sort';

export type Modifier = (current: unknown, operand: unknown, path: string) => unknown;

function arrayOf(current: unknown, path: string, operator: string): unknown[] {
  if (current === undefined) return [];
  if (!Array.isArray(current))
    throw new MongoError(
      'BadValue',
      `The field '${path}' must be an array but is of type ${typeof current} (${operator})`,
    );
  return current;
}

function eachOf(operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand.$each)) throw new MongoError('BadValue', 'The argument to $each must be an array');
  return operand.$each;
}

function sorted(items: unknown[], spec: unknown): unknown[] {
  if (isPlainObject(spec)) return items.sort((a, b) => sorterOf(spec)(a as Document, b as Document));
  return items.sort((a, b) => compare(a, b) * asNumber(spec)!);
}

function sliced(items: unknown[], limit: number): unknown[] {
  if (limit === 0) return [];
  return limit < 0 ? items.slice(limit) : items.slice(0, limit);
}

export const push: Modifier = (current, operand, path) => {
  const items = [...arrayOf(current, path, '$push')];
  const options = isPlainObject(operand) && '$each' in operand ? operand : {};
  items.splice(asNumber(options.$position) ?? items.length, 0, ...eachOf(operand));
  if (options.$sort !== undefined) sorted(items, options.$sort);
  return options.$slice === undefined ? items : sliced(items, asNumber(options.$slice)!);
};

export const addToSet: Modifier = (current, operand, path) => {
  const items = [...arrayOf(current, path, '$addToSet')];
  for (const item of eachOf(operand)) if (!items.some((other) => equal(other, item))) items.push(item);
  return items;
};

const LOGICAL = new Set(['$and', '$or', '$nor']);

function pullTest(operand: unknown): (item: unknown) => boolean {
  if ((hasOperators(operand) && !LOGICAL.has(Object.keys(operand)[0]!)) || asRegExp(operand)) {
    const test = compileCondition(operand, {});
    return (item) => test([item]);
  }
  if (isPlainObject(operand)) {
    const test = compileFilter(operand);
    return (item) => isPlainObject(item) && test(item);
  }
  return (item) => equal(item, operand);
}

export const pull: Modifier = (current, operand, path) => {
  if (current === undefined) return undefined;
  const test = pullTest(operand);
  return arrayOf(current, path, '$pull').filter((item) => !test(item));
};

export const pullAll: Modifier = (current, operand, path) => {
  if (current === undefined) return undefined;
  return arrayOf(current, path, '$pullAll').filter(
    (item) => !(operand as unknown[]).some((other) => equal(item, other)),
  );
};

export const pop: Modifier = (current, operand, path) => {
  if (current === undefined) return undefined;
  const items = arrayOf(current, path, '$pop');
  return asNumber(operand)! < 0 ? items.slice(1) : items.slice(0, -1);
};
