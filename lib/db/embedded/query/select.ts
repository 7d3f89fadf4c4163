import { gathered, page, type Chunks, type Work } from '../chunks';
import { asDocument, decode, decodeExact, isEmpty, isPlainObject, type Document } from '../documents';
import { demand, refuse } from '../errors';
import { readerOf, type FieldReader } from '../fields';
import type { StoredRow } from '../storage/caches';
import type { Collection } from '../storage/collection';
import type { RecordId } from '../storage/keys';
import { filterFields } from './dependencies';
import { compileFilter, type Filter } from './filter';
import { distanceOf } from './geo';
import { rootOf, valuesAt } from './paths';
import { plan, type Plan, type Selection } from './planner';
import { sortRows, type SortRequest } from './sort';
import { textScore } from './text';

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
  ) {}

  get bytes(): Buffer {
    this.stored ??= { bytes: this.collection.get(this.id) ?? GONE };
    return this.stored.bytes;
  }

  get document(): Document {
    this.decoded ??= decode(this.bytes);
    return this.decoded;
  }
}

export const filterOptionsOf = (collection: Collection, { collation, variables }: Partial<Selection>) => ({
  collation,
  variables,
  text: collection.indexes.find((index) => index.text)?.text,
  javascript: collection.runsJavascript,
});

/** The matching documents, a portion at a time; an order that no index delivers makes it hold their sort keys. */
export function select(collection: Collection, selection: Selection, examined?: Examined): Chunks<Row> {
  const { skip = 0, limit = 0 } = selection;
  const chosen = plan(collection, selection);
  const order = orderOf(selection, collection) ?? (chosen.sorted ? undefined : plainOrder(selection));
  const first = limit && skip + limit;
  const found = matches(collection, selection, chosen, { examined, first: order ? 0 : first });
  const ordered = order ? sortRows(found, { ...order, limit: first }) : found;
  return watched(skip || limit ? page(ordered, skip, limit) : ordered, selection.maxTimeMS, examined);
}

type Order = Omit<SortRequest<Row>, 'limit'>;

const plainOrder = ({ sort = {}, collation }: Selection): Order => ({
  document: (row) => row.known ?? row.document,
  spec: sort,
  collation,
});

/** All of them at once, without a pause. */
export const selectNow = (collection: Collection, selection: Selection): Row[] =>
  [...select(collection, selection)].flat();

/** Writes to the matching documents, one after the other, and counts them. They are found before the first is changed. */
export function* writeToEach(collection: Collection, selection: Selection, write: (row: Row) => void): Work<number> {
  const { commits } = collection;
  const rows = yield* gathered(select(collection, selection));
  let [n, reading]: [number, Reading?] = [0];
  for (const found of rows) {
    if (collection.commits !== commits) reading ??= readingOf(collection, selection, SCAN);
    const row = reading ? stillMatching(collection, found, reading) : found;
    if (!row) continue;
    write(row);
    n++;
    yield;
  }
  // Others were quicker to change the one that was found: there may be another.
  return !n && rows.length && selection.limit ? yield* writeToEach(collection, selection, write) : n;
}

/** A row as others left it meanwhile. */
function stillMatching(collection: Collection, { id }: Row, reading: Reading): Row | undefined {
  demand(!collection.isGone, 'QueryPlanKilled', `collection dropped: ${collection.namespace}`);
  const row = scanned(collection, id, reading);
  return row?.bytes.length && reading.test!(row.known ?? {}) ? row : undefined;
}

/** How many documents match, when the keys of an index tell: then no document is read and no key looked at. */
export function countEntries(collection: Collection, selection: Selection): number | undefined {
  const { exact, scans } = plan(collection, { ...selection, sort: {} });
  const [scan] = scans;
  if (!exact || scans.length > 1 || scan?.index.record.multikey) return undefined;
  const total = scan
    ? scan.ranges.reduce((sum, range) => sum + collection.countEntries(scan.index, range), 0)
    : collection.count();
  return Math.min(Math.max(0, total - (selection.skip ?? 0)), selection.limit || Infinity);
}

/** Nearest first for a $near, best first for a text score: what no field of the document says. */
function orderOf({ filter, sort = {} }: Selection, { indexes }: Collection): Order | undefined {
  const by = (order: (document: Document) => number) => ({
    document: (row: Row) => ({ order: order(row.document) }),
    spec: { order: 1 },
  });
  const rules = indexes.find((index) => index.text)?.text;
  const isScored = Object.values(sort).some((direction) => isPlainObject(direction) && '$meta' in direction);
  if (isScored && rules && isPlainObject(filter.$text)) {
    const score = textScore(filter.$text, rules);
    return by((document) => -score(document));
  }
  for (const [path, condition] of isEmpty(sort) ? Object.entries(filter) : []) {
    const distance = distanceOf(condition);
    if (distance) return by((document) => Math.min(...valuesAt(document, path).map(distance)));
  }
  return undefined;
}

/** Ends a read that takes longer than the client's maxTimeMS; counts what it returns. */
function* watched(chunks: Chunks<Row>, maxTimeMS: unknown, examined?: Examined): Chunks<Row> {
  if (!maxTimeMS && !examined) return yield* chunks;
  const end = performance.now() + (Number(maxTimeMS) || Infinity);
  for (const rows of chunks) {
    if (performance.now() > end) refuse('MaxTimeMSExpired', 'operation exceeded time limit');
    if (examined) examined.returned += rows.length;
    yield rows;
  }
}

/** What has to be read of each document: undefined stands for all of it. */
function neededFields({ filter, sort = {}, fields = new Set() }: Selection, chosen: Plan): Set<string> | undefined {
  const tested = chosen.exact ? new Set<string>() : filterFields(filter);
  const ordered = chosen.sorted ? [] : Object.keys(sort).map(rootOf);
  return tested && new Set([...tested, ...ordered, ...fields]);
}

/** Only with every number in its BSON class can an int be told from a whole double. */
const asksForTypes = (filter: Document): boolean =>
  Object.entries(filter).some(
    ([key, value]) =>
      key === '$type' ||
      key === '$jsonSchema' ||
      (key !== '$expr' && [value].flat().map(asDocument).some(asksForTypes)),
  );

const SCAN: Plan = { scans: [], reverse: false, exact: false, sorted: false };

type Reading = { test?: Filter; read: (bytes: Buffer) => Document; reader?: FieldReader; needsNothing: boolean };

function readingOf(collection: Collection, selection: Selection, chosen: Plan): Reading {
  const needed = neededFields(selection, chosen);
  const exactTypes = !chosen.exact && asksForTypes(selection.filter);
  const reader = needed && !exactTypes ? readerOf(needed) : undefined;
  return {
    test: chosen.exact ? undefined : compileFilter(selection.filter, filterOptionsOf(collection, selection)),
    read: exactTypes ? decodeExact : reader ? (bytes) => reader.read(bytes) : decode,
    reader,
    needsNothing: needed?.size === 0,
  };
}

/** `first`: how many rows are wanted at the most, if it is known. */
type Watch = { examined?: Examined; first: number };

function* matches(collection: Collection, selection: Selection, chosen: Plan, watch: Watch): Chunks<Row> {
  const reading = readingOf(collection, selection, chosen);
  const rowOf = chosen.scans.length && !selection.isPassing ? indexed : scanned;
  for (const ids of recordIds(collection, chosen, watch)) {
    const rows: Row[] = [];
    for (const id of ids) {
      const row = rowOf(collection, id, reading);
      if (row && (!reading.test || reading.test(row.known!))) rows.push(row);
    }
    if (watch.examined) watch.examined.documents += ids.length;
    yield rows;
  }
}

/** A scan of a whole collection, or a walk past all of a reader's, must not drive out what is read often: it leaves nothing behind. */
function scanned(collection: Collection, id: RecordId, { read, needsNothing }: Reading): Row | undefined {
  if (needsNothing) return new Row(collection, id);
  const bytes = collection.peek(id);
  return bytes && new Row(collection, id, read(bytes));
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null || value instanceof Date;
const isKept = (value: unknown) => (Array.isArray(value) ? value.every(isScalar) : isScalar(value));

/** The fields read last are kept beside the bytes, unless they could be changed by whoever gets them. */
function indexed(collection: Collection, id: RecordId, { read, reader, needsNothing }: Reading): Row | undefined {
  const stored = collection.recall(id);
  if (!stored || needsNothing) return stored && new Row(collection, id, undefined, stored);
  if (reader && stored.fieldsBy === reader) return new Row(collection, id, stored.fields, stored);
  const fields = read(stored.bytes);
  if (reader && Object.values(fields).every(isKept)) Object.assign(stored, { fields, fieldsBy: reader });
  return new Row(collection, id, fields, stored);
}

function* recordIds(collection: Collection, { scans, reverse }: Plan, { examined, first }: Watch): Chunks<RecordId> {
  if (!scans.length) return yield* collection.scan(reverse, first);
  const seen = scans.length > 1 || scans[0]!.index.record.multikey ? new Set<RecordId>() : undefined;
  for (const { index, ranges } of scans)
    for (const range of ranges)
      for (const ids of collection.scanIndex(index, range, reverse, first)) {
        if (examined) examined.keys += ids.length;
        yield seen ? ids.filter((id) => !seen.has(id) && seen.add(id)) : ids;
      }
}
