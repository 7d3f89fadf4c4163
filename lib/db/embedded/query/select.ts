import { decode, decodeExact, isPlainObject, type Document } from '../documents';
import type { Collection, RecordId } from '../storage/collection';
import { FieldReader } from '../fields';
import type { Collation } from './collation';
import { filterFields } from './dependencies';
import { compileFilter } from './filter';
import { isGeo, parseNear } from './geo';
import { plan, type Plan } from './planner';
import { sortBy } from './sort';
import { textScore } from './text';
import { rootOf, valuesAt } from './paths';

export type Selection = {
  filter: Document;
  sort?: Document;
  skip?: number;
  limit?: number;
  collation?: Collation;
  variables?: Document;
  hint?: unknown;
  /** The top-level fields that the caller will read from `known`. */
  fields?: Set<string>;
};
export type Row = { id: RecordId; bytes: Buffer; document: Document; known?: Document };
export type Examined = { keys: number; documents: number; returned: number };

const GONE = Buffer.alloc(0);

/** Read and decoded when somebody looks; empty when it was deleted while a sorted result waited. */
class LazyRow implements Row {
  private read?: Buffer;
  private decoded?: Document;

  constructor(
    private readonly collection: Collection,
    readonly id: RecordId,
    readonly known?: Document,
  ) {}

  get bytes(): Buffer {
    this.read ??= this.collection.get(this.id) ?? GONE;
    return this.read;
  }

  get document(): Document {
    this.decoded ??= decode(this.bytes);
    return this.decoded;
  }
}

export const planOf = (collection: Collection, { filter, sort = {}, collation, hint }: Selection): Plan =>
  plan(collection, { filter, sort, collation, hint });

/** The matching documents, read one at a time; an order that no index delivers makes it hold their sort keys. */
export function* select(collection: Collection, selection: Selection, examined?: Examined): Generator<Row> {
  const chosen = planOf(collection, selection);
  const order = specialOrder(selection);
  const rows = matches(collection, selection, chosen, examined);
  const sorted = order
    ? sortSpecially([...rows], order)
    : chosen.sorted
      ? rows
      : sortBy([...rows], (row) => row.known ?? row.document, selection.sort!, selection.collation);
  yield* page(sorted, selection, examined);
}

function* page(rows: Iterable<Row>, { skip = 0, limit = 0 }: Selection, examined?: Examined): Generator<Row> {
  let seen = 0;
  for (const row of rows) {
    if (seen++ < skip) continue;
    if (examined) examined.returned++;
    yield row;
    if (limit && seen >= skip + limit) return;
  }
}

/** What has to be read of each document: undefined stands for all of it. */
function neededFields({ filter, sort = {}, fields = new Set() }: Selection, chosen: Plan): Set<string> | undefined {
  const tested = chosen.exact ? new Set<string>() : filterFields(filter);
  const sorted = chosen.sorted ? [] : Object.keys(sort).map(rootOf);
  return tested && new Set([...tested, ...sorted, ...fields]);
}

function* matches(collection: Collection, selection: Selection, chosen: Plan, examined?: Examined): Generator<Row> {
  const { filter, collation, variables } = selection;
  const test = chosen.exact ? undefined : compileFilter(filter, { collation, variables });
  const needed = neededFields(selection, chosen);
  const reader = needed && new FieldReader([...needed]);
  const byType = asksForTypes(filter);
  const repeats = chosen.index && (chosen.index.record.multikey || chosen.ranges.length > 1);
  const seen = repeats ? new Set<RecordId>() : undefined;
  for (const id of recordIds(collection, chosen)) {
    if (examined && chosen.index) examined.keys++;
    if (seen?.has(id)) continue;
    seen?.add(id);
    if (needed?.size === 0) {
      yield new LazyRow(collection, id);
      continue;
    }
    const bytes = collection.peek(id);
    if (!bytes) continue;
    if (examined) examined.documents++;
    const known = reader ? reader.read(bytes) : decode(bytes);
    if (!test || test(byType ? decodeExact(bytes) : known)) yield new LazyRow(collection, id, known);
  }
}

/** Only with every number in its BSON class can an int be told from a whole double. */
const asksForTypes = (filter: Document): boolean =>
  Object.entries(filter).some(
    ([key, value]) =>
      key === '$type' ||
      key === '$jsonSchema' ||
      (key !== '$expr' && [value].flat().some((item) => isPlainObject(item) && asksForTypes(item))),
  );

function* recordIds(collection: Collection, { index, ranges, reverse }: Plan): Generator<RecordId> {
  if (!index) return yield* collection.scan(reverse);
  for (const range of ranges) yield* collection.scanIndex(index, range, reverse);
}

type Order = (document: Document) => number;

/** Nearest first for a $near, best first for a text score. */
function specialOrder({ filter, sort = {} }: Selection): Order | undefined {
  const scored = Object.values(sort).some((direction) => isPlainObject(direction) && '$meta' in direction);
  if (scored && isPlainObject(filter.$text)) {
    const score = textScore(String(filter.$text.$search));
    return (document) => -score(document);
  }
  if (Object.keys(sort).length) return undefined;
  for (const [path, condition] of Object.entries(filter)) {
    const name =
      isPlainObject(condition) && Object.keys(condition).find((key) => key === '$near' || key === '$nearSphere');
    if (!name || !isGeo(name)) continue;
    const near = parseNear((condition as Document)[name], condition as Document, name === '$nearSphere');
    return (document) => Math.min(...valuesAt(document, path).map(near.distance));
  }
  return undefined;
}

const sortSpecially = (rows: Row[], order: Order) =>
  rows
    .map((row) => ({ row, key: order(row.document) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
