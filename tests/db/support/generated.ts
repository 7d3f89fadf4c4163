import fc from 'fast-check';
import { Decimal128, Double, Int32, Long, type Document } from 'mongodb';

/** Operations on a small collection, generated so that they often meet: few fields, few values, all kinds of them. */
const text = fc.constantFrom('a', 'b', 'B', 'é', 'ab', '');
const number = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.constantFrom<unknown>(1.5, new Double(2), Long.fromNumber(3), new Int32(4), Decimal128.fromString('2.5')),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: text },
  fc.constantFrom<unknown>(null, true, false, new Date(0), new Date(86_400_000)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.array(scalar, { minLength: 1, maxLength: 3 }),
  fc.record({ x: scalar }, { requiredKeys: [] }),
);

const FIELDS = ['a', 'b', 'c'] as const;
const field = fc.constantFrom<string>(...FIELDS);
const document = fc.record(
  { a: value, b: value, c: fc.oneof(value, fc.record({ x: scalar, y: scalar })) },
  { requiredKeys: [] },
);

const comparison = fc.oneof(
  fc
    .record({ name: fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), operand: scalar })
    .map(({ name, operand }) => ({ [name]: operand })),
  fc
    .record({ name: fc.constantFrom('$in', '$nin'), operand: fc.array(scalar, { minLength: 1, maxLength: 3 }) })
    .map(({ name, operand }) => ({ [name]: operand })),
  fc.boolean().map(($exists) => ({ $exists })),
  fc.constantFrom('string', 'number', 'array', 'object', 'bool', 'date', 'null').map(($type) => ({ $type })),
  fc.integer({ min: 0, max: 3 }).map(($size) => ({ $size })),
  fc
    .record({ divisor: fc.integer({ min: 1, max: 3 }), rest: fc.integer({ min: 0, max: 2 }) })
    .map(({ divisor, rest }) => ({ $mod: [divisor, rest] })),
  fc.constantFrom('^a', 'b$', 'B').map(($regex) => ({ $regex })),
);
const path = fc.oneof({ weight: 4, arbitrary: field }, fc.constantFrom('c.x', 'a.x', 'a.0'));
const condition = fc.oneof(
  { weight: 2, arbitrary: scalar },
  { weight: 4, arbitrary: comparison },
  comparison.map(($not) => ({ $not })),
);
const simple = fc
  .array(fc.tuple(path, condition), { minLength: 1, maxLength: 2 })
  .map((entries) => Object.fromEntries(entries) as Document);
const filter = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Document>({}) },
  { weight: 6, arbitrary: simple },
  fc
    .record({
      name: fc.constantFrom('$and', '$or', '$nor'),
      branches: fc.array(simple, { minLength: 1, maxLength: 2 }),
    })
    .map(({ name, branches }) => ({ [name]: branches })),
);

const update = fc
  .oneof(
    fc.tuple(
      fc.constantFrom('$set', '$min', '$max', '$push', '$addToSet', '$pull'),
      fc.oneof(field, fc.constant('c.x')),
      scalar,
    ),
    fc.tuple(fc.constantFrom('$inc', '$mul'), fc.oneof(field, fc.constant('c.x')), number),
    fc.tuple(fc.constantFrom('$unset'), field, fc.constant<unknown>('')),
    fc.tuple(fc.constantFrom('$rename'), fc.constant('a'), fc.constant<unknown>('d')),
    fc.tuple(fc.constantFrom('$pop'), field, fc.constantFrom<unknown>(1, -1)),
  )
  .map(([name, at, operand]): Document => ({ [name]: { [at]: operand } }));

const direction = fc.constantFrom(1, -1);
const sort = fc.tuple(field, direction).map(([at, way]): Document => ({ [at]: way, _id: 1 }));

export type Operation =
  | { kind: 'insert'; documents: Document[] }
  | { kind: 'update'; filter: Document; update: Document; multi: boolean; upsert: boolean }
  | { kind: 'delete'; filter: Document; limit: 0 | 1 }
  | { kind: 'find'; filter: Document; sort: Document; skip: number; limit: number; projection: Document }
  | { kind: 'count'; filter: Document }
  | { kind: 'distinct'; filter: Document; key: string }
  | { kind: 'modify'; filter: Document; update: Document; sort: Document; returnNew: boolean }
  | { kind: 'aggregate'; pipeline: Document[] }
  | { kind: 'index'; key: Document };

const projection = fc.oneof(
  fc.constant<Document>({}),
  fc
    .subarray([...FIELDS, 'c.x'].slice(0, 3), { minLength: 1 })
    .map((paths) => Object.fromEntries(paths.map((one) => [one, 1])) as Document),
  field.map((at): Document => ({ [at]: 0 })),
);
const stage = fc.oneof(
  simple.map(($match): Document => ({ $match })),
  field.map((at): Document => ({ $group: { _id: `$${at}`, n: { $sum: 1 } } })),
  field.map((at): Document => ({ $unwind: `$${at}` })),
  field.map((at): Document => ({ $project: { [at]: 1 } })),
  field.map((at): Document => ({ $addFields: { extra: { $ifNull: [`$${at}`, 'none'] } } })),
);

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(document, { minLength: 1, maxLength: 3 })
      .map((documents): Operation => ({ kind: 'insert', documents })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      filter,
      update,
      multi: fc.boolean(),
      upsert: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      filter,
      limit: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('find' as const),
      filter,
      sort,
      skip: fc.integer({ min: 0, max: 2 }),
      limit: fc.integer({ min: 0, max: 4 }),
      projection,
    }),
  },
  { weight: 3, arbitrary: filter.map((one): Operation => ({ kind: 'count', filter: one })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('distinct' as const), filter, key: field }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('modify' as const), filter, update, sort, returnNew: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(stage, { minLength: 1, maxLength: 3 })
      .map((pipeline): Operation => ({ kind: 'aggregate', pipeline })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(field, direction).map(([at, way]): Operation => ({ kind: 'index', key: { [at]: way } })),
  },
);
