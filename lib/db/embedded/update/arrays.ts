import { asNumber, asRegExp, hasOperators, isPlainObject } from '../documents';
import { demand } from '../errors';
import { compare, equal } from '../query/compare';
import { compileElement } from '../query/filter';
import { sortNow } from '../query/sort';

/** From what is there (undefined when absent) and the operand to what shall be there. */
export type Modifier = (current: unknown, operand: unknown, path: string) => unknown;

/** Changes an array that is there; a missing one counts as empty, or stays missing. */
const onArray =
  (name: string, change: (items: unknown[], operand: unknown) => unknown[], creates = false): Modifier =>
  (current, operand, path) => {
    if (current === undefined && !creates) return undefined;
    const items = current ?? [];
    const isArray = Array.isArray(items) && current !== null;
    demand(isArray, 'BadValue', `The field '${path}' must be an array but is of type ${typeof current} (${name})`);
    return change(items, operand);
  };

function eachOf(operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !('$each' in operand)) return [operand];
  demand(Array.isArray(operand.$each), 'BadValue', 'The argument to $each must be an array');
  return operand.$each;
}

function sorted(items: unknown[], spec: unknown): unknown[] {
  if (spec === undefined) return items;
  if (isPlainObject(spec)) return sortNow(items, spec);
  return items.sort((a, b) => compare(a, b) * asNumber(spec)!);
}

function sliced(items: unknown[], limit: number): unknown[] {
  return limit < 0 ? items.slice(limit) : items.slice(0, limit);
}

export const push = onArray(
  '$push',
  (current, operand) => {
    const items = [...current];
    const { $position, $sort, $slice } = isPlainObject(operand) && '$each' in operand ? operand : {};
    items.splice(asNumber($position) ?? items.length, 0, ...eachOf(operand));
    return sliced(sorted(items, $sort), asNumber($slice) ?? Infinity);
  },
  true,
);

export const addToSet = onArray(
  '$addToSet',
  (current, operand) => {
    const items = [...current];
    for (const item of eachOf(operand)) if (!items.some((other) => equal(other, item))) items.push(item);
    return items;
  },
  true,
);

export const pull = onArray('$pull', (items, operand) => {
  if (asRegExp(operand)) return pullWhere(items, { $in: [operand] });
  if (isPlainObject(operand)) return pullWhere(items, operand);
  return items.filter((item) => !equal(item, operand));
});

function pullWhere(items: unknown[], operand: unknown) {
  const test = compileElement(operand, {});
  const isMeant = (item: unknown) => hasOperators(operand) || !Array.isArray(item);
  return items.filter((item) => !isMeant(item) || !test(item));
}

export const pullAll = onArray('$pullAll', (items, operand) =>
  items.filter((item) => !(operand as unknown[]).some((other) => equal(item, other))),
);

export const pop = onArray('$pop', (items, operand) => (asNumber(operand)! < 0 ? items.slice(1) : items.slice(0, -1)));
