import { Decimal128, Double, Int32, Long, asNumber, hasOperators, type Document } from '../documents';
import { MongoError } from '../errors';
import { calculate } from '../update/numbers';
import { encodeValue } from '../storage/key-encoding';
import { compare } from './compare';
import type { Compute } from './compiled';

type Accumulator = { add(document: Document): void; result(): unknown };
type Compile = (expression: unknown) => Compute;
/** Computes an accumulator over all the documents of a group at once. */
type Whole = (documents: Document[], expression: unknown) => unknown;

const exact = (value: unknown) =>
  typeof value === 'number'
    ? Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? new Int32(value)
      : new Double(value)
    : value;
const isWide = (value: unknown) => value instanceof Long || value instanceof Decimal128;

function plus(total: unknown, value: unknown): unknown {
  if (typeof total === 'number' && typeof value === 'number') return total + value;
  return isWide(total) || isWide(value)
    ? calculate(exact(total), exact(value), '+')
    : asNumber(total)! + asNumber(value)!;
}

function fold(compute: Compute, start: unknown, add: (total: unknown, value: unknown) => unknown): Accumulator {
  let total = start;
  return {
    add: (document) => {
      total = add(total, compute(document));
    },
    result: () => total ?? null,
  };
}

const sum = (compute: Compute) =>
  fold(compute, 0, (total, value) => (asNumber(value) === undefined ? total : plus(total, value)));

const extreme = (sign: number) => (compute: Compute) =>
  fold(compute, undefined, (best, value) =>
    value === null || value === undefined ? best : best === undefined || compare(value, best) * sign > 0 ? value : best,
  );

function average(compute: Compute): Accumulator {
  let count = 0;
  const total = sum((document) => {
    const value = compute(document);
    if (asNumber(value) !== undefined) count++;
    return value;
  });
  return { add: total.add, result: () => (count ? asNumber(total.result())! / count : null) };
}

function first(compute: Compute): Accumulator {
  let found: { value: unknown } | undefined;
  return {
    add: (document) => {
      found ??= { value: compute(document) };
    },
    result: () => found?.value ?? null,
  };
}

function push(compute: Compute): Accumulator {
  const values: unknown[] = [];
  return {
    add: (document) => {
      const value = compute(document);
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(compute: Compute): Accumulator {
  const values = new Map<string, unknown>();
  const add = (document: Document) => {
    const value = compute(document);
    if (value !== undefined) values.set(encodeValue(value).toString('latin1'), value);
  };
  return { add, result: () => [...values.values()] };
}

const ACCUMULATORS: Record<string, ((compute: Compute) => Accumulator) | undefined> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: first,
  $push: push,
  $addToSet: addToSet,
  $last: (compute) => fold(compute, undefined, (_last, value) => value),
  $count: () => sum(() => 1),
};

function kept(whole: Whole, expression: unknown): Accumulator {
  const documents: Document[] = [];
  return { add: (document) => documents.push(document), result: () => whole(documents, expression) };
}

/** Groups by the ordered bytes of the key, so that equal values of any BSON type meet. */
export function group(documents: Document[], { _id, ...fields }: Document, compile: Compile, whole: Whole): Document[] {
  if (_id === undefined) throw new MongoError('Location15955', 'a group specification must include an _id');
  const wrong = Object.keys(fields).find((name) => !hasOperators(fields[name]));
  if (wrong) throw new MongoError('Location40234', `The field '${wrong}' must be an accumulator object`);
  return gather(documents, compile(_id), fields, compile, whole);
}

/** The lower boundary that a value falls on or behind; the last boundary is outside. */
export function bucket(documents: Document[], spec: Document, compile: Compile, whole: Whole): Document[] {
  const {
    groupBy,
    boundaries,
    default: other,
    output = { count: { $sum: 1 } },
  } = spec as { groupBy: unknown; boundaries: unknown[]; default: unknown; output?: Document };
  const value = compile(groupBy);
  const keyOf = (document: Document) => {
    const found = value(document);
    const next = boundaries.findIndex((boundary) => compare(found, boundary) < 0);
    if (next <= 0 && other === undefined)
      throw new MongoError('BadValue', '$bucket could not find a bucket for an input value, and no default was given');
    return next > 0 ? boundaries[next - 1] : other;
  };
  return gather(documents, keyOf, output, compile, whole).sort((a, b) => compare(a._id, b._id));
}

function gather(documents: Document[], key: Compute, fields: Document, compile: Compile, whole: Whole): Document[] {
  const makers = Object.entries(fields).map(([name, spec]) => {
    const [[operator, operand]] = Object.entries(spec as Document);
    const known = ACCUMULATORS[operator];
    const compute = known && compile(operand);
    return [name, () => (compute ? known(compute) : kept(whole, spec))] as const;
  });
  const groups = new Map<string, { _id: unknown; parts: [string, Accumulator][] }>();
  for (const document of documents) {
    const id = key(document) ?? null;
    const bytes = encodeValue(id).toString('latin1');
    let found = groups.get(bytes);
    if (!found) groups.set(bytes, (found = { _id: id, parts: makers.map(([name, make]) => [name, make()]) }));
    for (const [, part] of found.parts) part.add(document);
  }
  return [...groups.values()].map((found) => ({
    _id: found._id,
    ...Object.fromEntries(found.parts.map(([name, part]) => [name, part.result()])),
  }));
}
