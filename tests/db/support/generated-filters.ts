import fc from '../../support/property';
import { Decimal128, Double, Int32, Long, type Document } from 'mongodb';

/** Documents and filters, generated so that they often meet: few fields, few values, all kinds of them. */
const text = fc.constantFrom('a', 'b', 'B', 'é', 'ab', '');
export const number = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.constantFrom<unknown>(1.5, new Double(2), Long.fromNumber(3), new Int32(4), Decimal128.fromString('2.5')),
);
export const scalar = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: text },
  fc.constantFrom<unknown>(null, true, false, new Date(0), new Date(86_400_000)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.array(scalar, { minLength: 1, maxLength: 3 }),
  fc.record({ x: scalar }, { requiredKeys: [] }),
);

export const FIELDS = ['a', 'b', 'c'] as const;
export const field = fc.constantFrom<string>(...FIELDS);
export const document = fc.record(
  { a: value, b: value, c: fc.oneof(value, fc.record({ x: scalar, y: scalar })) },
  { requiredKeys: [] },
);

export const comparison = fc.oneof(
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
export const simple = fc
  .array(fc.tuple(path, condition), { minLength: 1, maxLength: 2 })
  .map((entries) => Object.fromEntries(entries) as Document);
export const filter = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Document>({}) },
  { weight: 6, arbitrary: simple },
  fc
    .record({
      name: fc.constantFrom('$and', '$or', '$nor'),
      branches: fc.array(simple, { minLength: 1, maxLength: 2 }),
    })
    .map(({ name, branches }) => ({ [name]: branches })),
);
