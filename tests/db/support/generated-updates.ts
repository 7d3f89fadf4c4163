import fc from '../../support/property';
import type { Document } from 'mongodb';
import { comparison, field, FIELDS, filter, number, scalar } from './generated-filters';

/** An update, and what it needs beside it: array filters, or a filter that says which element is meant. */
type GeneratedUpdate = { update: Document | Document[]; arrayFilters?: Document[]; filter?: Document };

const target = fc.oneof(field, fc.constant('c.x'));
const modifiers = fc
  .oneof(
    fc.tuple(fc.constantFrom('$set', '$min', '$max', '$push', '$addToSet', '$pull', '$setOnInsert'), target, scalar),
    fc.tuple(fc.constantFrom('$inc', '$mul'), target, number),
    fc.tuple(fc.constantFrom('$unset'), field, fc.constant<unknown>('')),
    fc.tuple(fc.constantFrom('$rename'), fc.constant('a'), fc.constant<unknown>('d')),
    fc.tuple(fc.constantFrom('$pop'), field, fc.constantFrom<unknown>(1, -1)),
    fc.tuple(fc.constantFrom('$pullAll'), field, fc.array(scalar, { maxLength: 2 })),
    fc.tuple(
      fc.constantFrom('$push'),
      field,
      fc.record(
        {
          $each: fc.array(scalar, { maxLength: 3 }),
          $slice: fc.integer({ min: -2, max: 2 }),
          $sort: fc.constantFrom(1, -1),
          $position: fc.integer({ min: -1, max: 2 }),
        },
        { requiredKeys: ['$each'] },
      ),
    ),
  )
  .map(([name, at, operand]): GeneratedUpdate => ({ update: { [name]: { [at]: operand } } }));

/** Every element, those that an array filter names, or the one that the filter found. */
const positional = fc
  .record({
    at: fc.constantFrom(...FIELDS),
    name: fc.constantFrom('$set', '$min', '$max', '$unset'),
    operand: scalar,
    where: comparison,
    place: fc.constantFrom('$[]', '$[e]', '$'),
  })
  .map(({ at, name, operand, where, place }): GeneratedUpdate => {
    const isArray = { [at]: { $type: 'array' } };
    const update = { [name]: { [`${at}.${place}`]: operand } };
    if (place === '$') return { update, filter: { $and: [isArray, { [at]: { $elemMatch: where } }] } };
    return { update, filter: isArray, arrayFilters: place === '$[e]' ? [{ e: where }] : undefined };
  });

const expression = fc.oneof(
  scalar.map(($literal): unknown => ({ $literal })),
  field.map((at): unknown => `$${at}`),
  field.map((at): unknown => ({ $ifNull: [`$${at}`, 'none'] })),
  fc.tuple(field, field).map(([a, b]): unknown => ({ $cond: [{ $gt: [`$${a}`, `$${b}`] }, `$${a}`, `$${b}`] })),
);
const pipeline = fc
  .array(
    fc.oneof(
      fc.tuple(field, expression).map(([at, value]): Document => ({ $set: { [at]: value } })),
      field.map((at): Document => ({ $unset: at })),
      fc.tuple(field, expression).map(([at, value]): Document => ({ $replaceWith: { _id: '$_id', [at]: value } })),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((update): GeneratedUpdate => ({ update }));

/** Of one or of many documents, with the filter that chooses them. */
export const filteredUpdate = fc
  .tuple(
    filter,
    fc.oneof(
      { weight: 5, arbitrary: modifiers },
      { weight: 2, arbitrary: positional },
      { weight: 2, arbitrary: pipeline },
    ),
  )
  .map(([chosen, { filter: needed, ...rest }]) => ({ filter: needed ?? chosen, ...rest }));
