import fc from '../../support/property';
import type { CollationOptions, Document } from 'mongodb';
import { document, field, FIELDS, filter, simple } from './generated-filters';
import { filteredUpdate } from './generated-updates';

const direction = fc.constantFrom(1, -1);
const sort = fc.tuple(field, direction).map(([at, way]): Document => ({ [at]: way, _id: 1 }));
const collation = fc.option(
  fc.constantFrom({ locale: 'fr', strength: 1 }, { locale: 'en', strength: 2 }, { locale: 'fr' }),
  { nil: undefined, freq: 4 },
);

type Chosen = { filter: Document; collation?: CollationOptions };
type Update = Chosen & { update: Document | Document[]; arrayFilters?: Document[] };
export type Write =
  | { kind: 'insertOne'; document: Document; id?: number }
  | ({ kind: 'updateMany' } & Update)
  | { kind: 'deleteMany'; filter: Document };
export type Operation =
  | { kind: 'insert'; documents: Document[] }
  | ({ kind: 'update'; multi: boolean } & Update)
  | ({ kind: 'delete'; limit: 0 | 1 } & Chosen)
  | ({ kind: 'find'; sort: Document; skip: number; limit: number; projection: Document } & Chosen)
  | ({ kind: 'count' } & Chosen)
  | ({ kind: 'distinct'; key: string } & Chosen)
  | ({ kind: 'modify'; sort: Document; returnNew: boolean } & Update)
  | ({ kind: 'take'; sort: Document } & Chosen)
  | { kind: 'aggregate'; pipeline: Document[]; collation?: CollationOptions }
  | { kind: 'bulk'; writes: Write[]; ordered: boolean }
  | { kind: 'index'; key: Document };

const projection = fc.oneof(
  fc.constant<Document>({}),
  fc
    .subarray([...FIELDS, 'c.x'].slice(0, 3), { minLength: 1 })
    .map((paths) => Object.fromEntries(paths.map((one) => [one, 1])) as Document),
  field.map((at): Document => ({ [at]: 0 })),
);

const accumulator = fc
  .tuple(fc.constantFrom('$sum', '$min', '$max', '$avg', '$addToSet'), field)
  .map(([name, at]): Document => ({ [name]: `$${at}` }));
const group = fc
  .tuple(field, accumulator)
  .map(([at, result]): Document => ({ $group: { _id: `$${at}`, n: { $sum: 1 }, result } }));
const stage = fc.oneof(
  simple.map(($match): Document => ({ $match })),
  group,
  field.map((at): Document => ({ $unwind: `$${at}` })),
  field.map((at): Document => ({ $unwind: { path: `$${at}`, preserveNullAndEmptyArrays: true } })),
  field.map((at): Document => ({ $project: { [at]: 1 } })),
  field.map((at): Document => ({ $addFields: { extra: { $ifNull: [`$${at}`, 'none'] } } })),
  field.map((at): Document => ({ $unset: at })),
  field.map((at): Document => ({ $sortByCount: `$${at}` })),
  fc.constant<Document>({ $count: 'n' }),
  sort.map(($sort): Document => ({ $sort })),
  fc.tuple(group, group).map(([one, other]): Document => ({ $facet: { one: [one], other: [other] } })),
  field.map((at): Document => ({ $bucket: { groupBy: `$${at}`, boundaries: [-1, 1, 3], default: 'other' } })),
);

const write: fc.Arbitrary<Write> = fc.oneof(
  fc
    .record({ kind: fc.constant('insertOne' as const), document, id: fc.option(fc.integer({ min: 1, max: 6 })) })
    .map(({ id, ...rest }) => ({ ...rest, id: id ?? undefined })),
  filteredUpdate.map((update) => ({ kind: 'updateMany' as const, ...update })),
  fc.record({ kind: fc.constant('deleteMany' as const), filter }),
);

const weighted = (weight: number, arbitrary: fc.Arbitrary<Operation>) => ({ weight, arbitrary });

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  weighted(
    4,
    fc.array(document, { minLength: 1, maxLength: 3 }).map((documents) => ({ kind: 'insert', documents })),
  ),
  weighted(
    4,
    fc
      .tuple(filteredUpdate, fc.boolean(), collation)
      .map(([update, multi, by]) => ({ kind: 'update', multi, ...update, collation: by })),
  ),
  weighted(
    1,
    fc
      .tuple(filter, fc.constantFrom(0 as const, 1 as const), collation)
      .map(([chosen, limit, by]) => ({ kind: 'delete', filter: chosen, limit, collation: by })),
  ),
  weighted(
    6,
    fc.record({
      kind: fc.constant('find' as const),
      filter,
      sort,
      skip: fc.integer({ min: 0, max: 2 }),
      limit: fc.integer({ min: 0, max: 4 }),
      projection,
      collation,
    }),
  ),
  weighted(3, fc.record({ kind: fc.constant('count' as const), filter, collation })),
  weighted(1, fc.record({ kind: fc.constant('distinct' as const), filter, key: field, collation })),
  weighted(
    2,
    fc
      .tuple(filteredUpdate, sort, fc.boolean(), collation)
      .map(([update, by, returnNew, alike]) => ({ kind: 'modify', ...update, sort: by, returnNew, collation: alike })),
  ),
  weighted(1, fc.record({ kind: fc.constant('take' as const), filter, sort, collation })),
  weighted(
    3,
    fc.record({
      kind: fc.constant('aggregate' as const),
      pipeline: fc.array(stage, { minLength: 1, maxLength: 3 }),
      collation,
    }),
  ),
  weighted(
    2,
    fc.record({
      kind: fc.constant('bulk' as const),
      writes: fc.array(write, { minLength: 1, maxLength: 4 }),
      ordered: fc.boolean(),
    }),
  ),
  weighted(
    1,
    fc.tuple(field, direction).map(([at, way]) => ({ kind: 'index', key: { [at]: way } })),
  ),
);
