import { decode, decodeExact, isPlainObject, type Document } from '../documents';
import { FieldReader, readerOf } from '../fields';
import { PAUSE, withoutPauses, type Paced } from '../paced';
import type { Collection } from '../storage/collection';
import type { RecordId } from '../storage/keys';
import type { StoredRow } from '../storage/row-cache';
import { filterFields } from './dependencies';
import { compileFilter, type Filter } from './filter';
import { rootOf } from './paths';
import { plan, type Plan, type Scan } from './planner';
import { sortRows } from './sort';
import type { Selection } from './selection';
import { specialOrder } from './special-order';

export type Examined = { keys: number; documents: number; returned: number };

const GONE = Buffer.alloc(0);

/** Read and decoded when somebody looks; empty when it was deleted while a sorted result waited. */
export class Row {
  private decoded?: Document;

  constructor(
    private readonly collection: Collection,
    readonly id: RecordId,
    readonly known?: Document,
    private stored?: StoredRow,
    private readonly byIndex = false,
  ) {}

  get bytes(): Buffer {
    this.stored ??= this.byIndex ? this.collection.recall(this.id) : undefined;
    this.stored ??= { bytes: this.collection.get(this.id) ?? GONE };
    return this.stored.bytes;
  }

  get document(): Document {
    this.decoded ??= decode(this.bytes);
    return this.decoded;
  }
}

export const planOf = (collection: Collection, { filter, sort = {}, collation, hint, variables }: Selection): Plan =>
  plan(collection, { filter, sort, collation, hint, variables });

export const filterOptionsOf = (collection: Collection, { collation, variables }: Partial<Selection>) => ({
  collation,
  variables,
  text: collection.indexes.find((index) => index.text)?.text,
  javascript: collection.runsJavascript,
});

/** The matching documents, read one at a time; an order that no index delivers makes it hold their sort keys. */
export function select(collection: Collection, selection: Selection, examined?: Examined): Paced<Row> {
  const chosen = planOf(collection, selection);
  const rows = matches(collection, selection, chosen, examined);
  const order = specialOrder(selection, collection);
  const { skip = 0, limit = 0, sort = {}, collation } = selection;
  const first = limit ? skip + limit : 0;
  const document = (row: Row) => row.known ?? row.document;
  const sorted = order
    ? sortRows(rows, { document: (row) => ({ order: order(row.document) }), spec: { order: 1 }, limit: first })
    : chosen.sorted
      ? rows
      : sortRows(rows, { document, spec: sort, collation, limit: first });
  return skip || limit || examined ? page(sorted, selection, examined) : sorted;
}

/** The same for a write, which nothing may interrupt. */
export const selectNow = (collection: Collection, selection: Selection): Row[] => [
  ...withoutPauses(select(collection, selection)),
];

function* page(rows: Paced<Row>, { skip = 0, limit = 0 }: Selection, examined?: Examined): Paced<Row> {
  let seen = 0;
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else if (seen++ >= skip) {
      if (examined) examined.returned++;
      yield row;
      if (limit && seen >= skip + limit) return;
    }
  }
}

/** What has to be read of each document: undefined stands for all of it. */
function neededFields({ filter, sort = {}, fields = new Set() }: Selection, chosen: Plan): Set<string> | undefined {
  const tested = chosen.exact ? new Set<string>() : filterFields(filter);
  const sorted = chosen.sorted ? [] : Object.keys(sort).map(rootOf);
  return tested && new Set([...tested, ...sorted, ...fields]);
}

/** Only with every number in its BSON class can an int be told from a whole double. */
const asksForTypes = (filter: Document): boolean =>
  Object.entries(filter).some(
    ([key, value]) =>
      key === '$type' ||
      key === '$jsonSchema' ||
      (key !== '$expr' && [value].flat().some((item) => isPlainObject(item) && asksForTypes(item))),
  );

type Reading = { test?: Filter; reader?: FieldReader; needsNothing: boolean; exactTypes: boolean };

function readingOf(collection: Collection, selection: Selection, chosen: Plan): Reading {
  const needed = neededFields(selection, chosen);
  const exactTypes = !chosen.exact && asksForTypes(selection.filter);
  return {
    test: chosen.exact ? undefined : compileFilter(selection.filter, filterOptionsOf(collection, selection)),
    reader: needed && !exactTypes ? readerOf(needed) : undefined,
    needsNothing: needed?.size === 0,
    exactTypes,
  };
}

function* matches(collection: Collection, selection: Selection, chosen: Plan, examined?: Examined): Paced<Row> {
  const reading = readingOf(collection, selection, chosen);
  for (const id of recordIds(collection, chosen, examined)) {
    if (id === PAUSE) yield PAUSE;
    else if (reading.needsNothing) yield new Row(collection, id, undefined, undefined, chosen.scans.length > 0);
    else {
      const row = chosen.scans.length ? indexed(collection, id, reading) : scanned(collection, id, reading);
      if (row && examined) examined.documents++;
      if (row && (!reading.test || reading.test(row.known!))) yield row;
    }
  }
}

function read(bytes: Buffer, { reader, exactTypes }: Reading): Document {
  return exactTypes ? decodeExact(bytes) : reader ? reader.read(bytes) : decode(bytes);
}

/** A scan of a whole collection must not drive out what is read often, so it leaves nothing behind. */
function scanned(collection: Collection, id: RecordId, reading: Reading): Row | undefined {
  const bytes = collection.peek(id);
  return bytes && new Row(collection, id, read(bytes, reading));
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null || value instanceof Date;

/** The fields read last are kept beside the bytes, unless they could be changed by whoever gets them. */
function indexed(collection: Collection, id: RecordId, reading: Reading): Row | undefined {
  const stored = collection.recall(id);
  if (!stored) return undefined;
  if (!reading.reader) return new Row(collection, id, read(stored.bytes, reading), stored);
  if (stored.fieldsBy !== reading.reader) {
    const fields = reading.reader.read(stored.bytes);
    if (!Object.values(fields).every(isScalar)) return new Row(collection, id, fields, stored);
    stored.fields = fields;
    stored.fieldsBy = reading.reader;
  }
  return new Row(collection, id, stored.fields, stored);
}

/** Plain functions where nothing has to be done per row: each generator on the way costs every row its share. */
function recordIds(collection: Collection, { scans, reverse }: Plan, examined?: Examined): Paced<RecordId> {
  const [first] = scans;
  if (!first) return collection.scan(reverse);
  const entries =
    scans.length > 1 || first.ranges.length !== 1
      ? allEntries(collection, scans, reverse)
      : collection.scanIndex(first.index, first.ranges[0]!, reverse);
  const repeats = scans.length > 1 || first.index.record.multikey;
  return repeats || examined ? eachOnce(entries, repeats ? new Set() : undefined, examined) : entries;
}

function* eachOnce(entries: Paced<RecordId>, seen?: Set<RecordId>, examined?: Examined): Paced<RecordId> {
  for (const id of entries) {
    if (id !== PAUSE) {
      if (examined) examined.keys++;
      if (seen?.has(id)) continue;
      seen?.add(id);
    }
    yield id;
  }
}

function* allEntries(collection: Collection, scans: Scan[], reverse: boolean): Paced<RecordId> {
  for (const { index, ranges } of scans) for (const range of ranges) yield* collection.scanIndex(index, range, reverse);
}
