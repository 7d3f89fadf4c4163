import { asNumber, hasOperators, isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
import { PAUSE, sortPaced, type Paced } from '../paced';
import { encodeValue } from '../storage/key-encoding';
import { plus } from './arithmetic';
import { compare } from './compare';
import type { Compute } from './compiled';
import { accumulate, compileExpression, type Variables } from './expressions';

type Accumulator = { add(document: Document): void; result(): unknown };
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

function kept(expression: unknown, variables: Variables): Accumulator {
  const documents: Document[] = [];
  return { add: (document) => documents.push(document), result: () => accumulate(documents, expression, variables) };
}

/** Groups by the ordered bytes of the key, so that equal values of any BSON type meet. */
export function group(rows: Paced<Document>, { _id, ...fields }: Document, variables: Variables): Paced<Document> {
  if (_id === undefined) throw new MongoError('Location15955', 'a group specification must include an _id');
  const wrong = Object.keys(fields).find((name) => !hasOperators(fields[name]));
  if (wrong) throw new MongoError('Location40234', `The field '${wrong}' must be an accumulator object`);
  return gather(rows, compileExpression(_id, variables), fields, variables);
}

/** The lower boundary that a value falls on or behind; the last boundary is outside. */
export function bucket(rows: Paced<Document>, spec: Document, variables: Variables): Paced<Document> {
  const { groupBy, boundaries, default: other, output = { count: { $sum: 1 } } } = spec as BucketSpec;
  const value = compileExpression(groupBy, variables);
  const keyOf = (document: Document) => {
    const found = value(document);
    const next = boundaries.findIndex((boundary) => compare(found, boundary) < 0);
    if (next <= 0 && other === undefined)
      throw new MongoError('BadValue', '$bucket could not find a bucket for an input value, and no default was given');
    return next > 0 ? boundaries[next - 1] : other;
  };
  return sortPaced(gather(rows, keyOf, output, variables), (a, b) => compare(a._id, b._id));
}

type BucketSpec = { groupBy: unknown; boundaries: unknown[]; default: unknown; output?: Document };

function makerOf(spec: unknown, variables: Variables): () => Accumulator {
  const [operator = '', operand] = Object.entries(spec as Document)[0] ?? [];
  const known = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!known) return () => kept(spec, variables);
  const compute = compileExpression(operand, variables);
  return () => known(compute);
}

const MARK = '\0';
const isPlainText = (value: unknown) => typeof value === 'string' && !value.includes(MARK);

/** Most keys are texts, or objects of texts, which need no encoding; marks keep the kinds apart. */
function nameOf(key: unknown): string {
  if (isPlainText(key)) return key as string;
  if (isPlainObject(key)) {
    const values = Object.values(key);
    if (values.length && values.every(isPlainText))
      return `${MARK}${MARK}${Object.keys(key).join(MARK)}${MARK}${MARK}${values.join(MARK)}`;
  }
  return MARK + encodeValue(key).toString('latin1');
}

function* gather(rows: Paced<Document>, key: Compute, fields: Document, variables: Variables): Paced<Document> {
  const names = Object.keys(fields);
  const makers = names.map((name) => makerOf(fields[name], variables));
  const groups = new Map<unknown, { _id: unknown; parts: Accumulator[] }>();
  for (const document of rows) {
    if (document === PAUSE) {
      yield PAUSE;
      continue;
    }
    const _id = key(document) ?? null;
    const name = nameOf(_id);
    let found = groups.get(name);
    if (!found) groups.set(name, (found = { _id, parts: makers.map((make) => make()) }));
    for (const part of found.parts) part.add(document);
  }
  for (const { _id, parts } of groups.values()) {
    const result: Document = { _id };
    parts.forEach((part, at) => (result[names[at]!] = part.result()));
    yield result;
  }
}
