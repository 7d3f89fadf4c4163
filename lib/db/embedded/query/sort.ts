import { asDocument, asNumber, isPlainObject, type Document } from '../documents';
import { best, mapRows, sorted, type Chunks } from '../chunks';
import type { Collation } from './collation';
import { compare } from './compare';
import { valuesAt } from './paths';

/** Up to here the best rows are kept while reading; beyond, all are sorted in runs. */
const MAX_BEST = 5000;

/** An array sorts by its smallest element going up, by its largest going down; an empty one before null. */
function sortKey(document: Document, path: string, direction: number, collation?: Collation): unknown {
  const reached = valuesAt(document, path);
  if (reached.length === 1 && !Array.isArray(reached[0])) return reached[0] ?? null;
  const values = reached.flatMap((value) =>
    Array.isArray(value) ? (value.length ? value : [undefined]) : [value ?? null],
  );
  if (!values.length) return null;
  return values.reduce((found, value) => (compare(value, found, collation) * direction < 0 ? value : found));
}

export const directionsOf = (spec: Document): [string, number][] =>
  Object.entries(spec)
    .filter(([, direction]) => !isPlainObject(direction))
    .map(([path, direction]) => [path, asNumber(direction)! < 0 ? -1 : 1]);

type Keyed<T> = { row: T; keys: unknown[] };

/** What rows are sorted by is computed once for each. */
function sorterOf(spec: Document, collation?: Collation) {
  const fields = directionsOf(spec);
  const keysOf = (document: Document) =>
    fields.map(([path, direction]) => sortKey(document, path, direction, collation));
  const order = (a: Keyed<unknown>, b: Keyed<unknown>) => {
    for (let i = 0; i < fields.length; i++) {
      const found = compare(a.keys[i], b.keys[i], collation);
      if (found) return found * fields[i]![1];
    }
    return 0;
  };
  return { keysOf, order };
}

export function sortNow(items: unknown[], spec: Document): unknown[] {
  const { keysOf, order } = sorterOf(spec);
  const keyed = items.map((row) => ({ row, keys: keysOf(asDocument(row)) }));
  return keyed.sort(order).map(({ row }) => row);
}

export type SortRequest<T> = {
  document: (row: T) => Document;
  spec: Document;
  collation?: Collation;
  /** How many of the first rows are wanted; 0 for all. */
  limit: number;
};

/** Sorts any rows by the documents behind them. */
export function sortRows<T>(rows: Chunks<T>, { document, spec, collation, limit }: SortRequest<T>): Chunks<T> {
  const { keysOf, order } = sorterOf(spec, collation);
  const keyed = mapRows(rows, (row) => ({ row, keys: keysOf(document(row)) }));
  const ordered = limit > 0 && limit <= MAX_BEST ? best(keyed, order, limit) : sorted(keyed, order);
  return mapRows(ordered, ({ row }) => row);
}
