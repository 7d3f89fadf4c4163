import type { Decimal128, Long } from 'bson';
import { inChunks, sorted, type Chunks } from '../chunks';
import { asNumber, copyOf, hasOperators, isPlainObject, type Document } from '../documents';
import { demand, refuse } from '../errors';
import { encodeValue } from '../storage/key-encoding';
import { calculate, isWide, withType } from '../update/numbers';
import { compare } from './compare';
import { accumulate, compileExpression, type Compute, type Variables } from './expressions';

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

function plus(total: unknown, value: unknown): unknown {
  if (typeof total === 'number' && typeof value === 'number') return total + value;
  if (asNumber(value) === undefined) return total;
  if (isWide(total) || isWide(value)) return calculate(withType(total), withType(value), '+') as Long | Decimal128;
  return asNumber(total)! + asNumber(value)!;
}

const extreme = (sign: number) => (compute: Compute) =>
  fold(compute, undefined, (best, value) =>
    value === null || value === undefined ? best : best === undefined || compare(value, best) * sign > 0 ? value : best,
  );

function average(compute: Compute): Accumulator {
  const values = fold(compute, [0, 0], (sum, value) => {
    const [total, count] = sum as [unknown, number];
    return asNumber(value) === undefined ? sum : [plus(total, value), count + 1];
  });
  const result = () => {
    const [total, count] = values.result() as [unknown, number];
    return count ? asNumber(total)! / count : null;
  };
  return { add: values.add, result };
}

/** Keeps every value that is there. */
function collecting(keep: (values: unknown[]) => unknown): (compute: Compute) => Accumulator {
  return (compute) => {
    const values: unknown[] = [];
    const add = (document: Document) => {
      const value = compute(document);
      if (value !== undefined) values.push(value);
    };
    return { add, result: () => keep(values) };
  };
}

const ACCUMULATORS: Record<string, ((compute: Compute) => Accumulator) | undefined> = {
  $sum: (compute) => fold(compute, 0, plus),
  $count: () => fold(() => 1, 0, plus),
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: (compute) => {
    const found = fold(compute, undefined, (first, value) => first ?? { value });
    return { add: found.add, result: () => (found.result() as Document | null)?.value ?? null };
  },
  $last: (compute) => fold(compute, undefined, (_last, value) => value),
  $push: collecting((values) => values),
  $addToSet: collecting((values) => [...new Map(values.map((value) => [nameOf(value), value])).values()]),
};

/** Groups by the ordered bytes of the key, so that equal values of any BSON type meet. What it reads may be kept: it hands on copies. */
export function group(rows: Chunks<Document>, { _id, ...fields }: Document, variables: Variables): Chunks<Document> {
  demand(_id !== undefined, 'Location15955', 'a group specification must include an _id');
  const wrong = Object.keys(fields).find((name) => !hasOperators(fields[name]));
  demand(wrong === undefined, 'Location40234', `The field '${wrong}' must be an accumulator object`);
  return gather(rows, compileExpression(_id, variables), fields, variables);
}

type BucketSpec = { groupBy: unknown; boundaries: unknown[]; default: unknown; output?: Document };

/** The lower boundary that a value falls on or behind; the last boundary is outside. */
export function bucket(rows: Chunks<Document>, spec: Document, variables: Variables): Chunks<Document> {
  const { groupBy, boundaries, default: other, output = { count: { $sum: 1 } } } = spec as BucketSpec;
  const value = compileExpression(groupBy, variables);
  const fallback = other === undefined ? undefined : compileExpression(other, variables)({});
  const keyOf = (document: Document) => {
    const found = value(document);
    const next = boundaries.findIndex((boundary) => compare(found, boundary) < 0);
    if (next > 0) return boundaries[next - 1];
    return (
      fallback ?? refuse('BadValue', '$bucket could not find a bucket for an input value, and no default was given')
    );
  };
  return sorted(gather(rows, keyOf, output, variables), (a, b) => compare(a._id, b._id));
}

function makerOf(spec: unknown, variables: Variables): () => Accumulator {
  const [operator = '', operand] = Object.entries(spec as Document)[0] ?? [];
  const known = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  const compute = compileExpression(known ? operand : '$$ROOT', variables);
  if (known) return () => known(compute);
  // The others are mingo's, over all the documents of a group at once.
  return () => {
    const documents: Document[] = [];
    return { add: (document) => documents.push(document), result: () => accumulate(documents, spec, variables) };
  };
}

const MARK = '\0';
const [OBJECT, END, LIST] = ['\0\x01', '\0\x02', '\0\x03'];
const isPlainText = (value: unknown) => typeof value === 'string' && !value.includes(MARK);

/** Most keys are texts, or objects of texts, which need no encoding; marks keep the kinds apart. */
export function nameOf(key: unknown): string {
  if (isPlainText(key)) return key as string;
  if (Array.isArray(key) && key.every(isPlainText)) return LIST + key.length + MARK + key.join(MARK);
  if (!isPlainObject(key)) return MARK + encodeValue(key).toString('latin1');
  let name = OBJECT;
  for (const field in key) name += field + MARK + nameOf(key[field]) + MARK + MARK;
  return name + END;
}

function* gather(rows: Chunks<Document>, key: Compute, fields: Document, variables: Variables): Chunks<Document> {
  const names = Object.keys(fields);
  const makers = names.map((name) => makerOf(fields[name], variables));
  const groups = new Map<string, { _id: unknown; parts: Accumulator[] }>();
  for (const documents of rows) {
    for (const document of documents) {
      const _id = key(document) ?? null;
      const name = nameOf(_id);
      let found = groups.get(name);
      if (!found) groups.set(name, (found = { _id, parts: makers.map((make) => make()) }));
      for (const part of found.parts) part.add(document);
    }
    yield [];
  }
  for (const found of inChunks([...groups.values()]))
    yield found.map(({ _id, parts }) => ({
      _id: copyOf(_id),
      ...Object.fromEntries(parts.map((part, at) => [names[at]!, copyOf(part.result())])),
    }));
}
