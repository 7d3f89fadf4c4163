import { isPlainObject, asNumber, type Document } from '../documents';
import { sortPaced, topPaced, PAUSE, type Paced } from '../paced';
import type { Collation } from './collation';
import { compare } from './compare';
import { valuesAt } from './paths';

/** Up to here the best rows are kept while reading; beyond, all are sorted in runs. */
const MAX_TOP = 5000;

/** An array sorts by its smallest element going up, by its largest going down; an empty one before null. */
function sortKey(document: Document, path: string, direction: number, collation?: Collation): unknown {
  const reached = valuesAt(document, path);
  if (reached.length === 1 && !Array.isArray(reached[0])) return reached[0] ?? null;
  const values = reached.flatMap((value) =>
    Array.isArray(value) ? (value.length ? value : [undefined]) : [value ?? null],
  );
  if (!values.length) return null;
  return values.reduce((best, value) => (compare(value, best, collation) * direction < 0 ? value : best));
}

export const directionsOf = (spec: Document): [string, number][] =>
  Object.entries(spec)
    .filter(([, direction]) => !isPlainObject(direction))
    .map(([path, direction]) => [path, asNumber(direction)! < 0 ? -1 : 1]);

export function sorterOf(spec: Document, collation?: Collation): (a: Document, b: Document) => number {
  const fields = directionsOf(spec);
  return (a, b) => {
    for (const [path, direction] of fields) {
      const order = compare(sortKey(a, path, direction, collation), sortKey(b, path, direction, collation), collation);
      if (order) return order * direction;
    }
    return 0;
  };
}

export type SortRequest<T> = {
  document: (row: T) => Document;
  spec: Document;
  collation?: Collation;
  /** How many of the first rows are wanted; 0 for all. */
  limit: number;
};
type Keyed<T> = { row: T; keys: unknown[] };

/** Sorts any rows by the documents behind them, each document's keys computed once. */
export function* sortRows<T>(rows: Paced<T>, request: SortRequest<T>): Generator<T | typeof PAUSE> {
  const { document, spec, collation, limit } = request;
  const fields = directionsOf(spec);
  const keyed = withKeys(rows, (row) => {
    const source = document(row);
    return fields.map(([path, direction]) => sortKey(source, path, direction, collation));
  });
  const byKeys = (a: Keyed<T>, b: Keyed<T>) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compare(a.keys[i], b.keys[i], collation);
      if (order) return order * fields[i]![1];
    }
    return 0;
  };
  const sorted = limit > 0 && limit <= MAX_TOP ? topPaced(keyed, byKeys, limit) : sortPaced(keyed, byKeys);
  for (const item of sorted) yield item === PAUSE ? PAUSE : item.row;
}

function* withKeys<T>(rows: Paced<T>, keysOf: (row: T) => unknown[]): Generator<Keyed<T> | typeof PAUSE> {
  for (const row of rows) yield row === PAUSE ? PAUSE : { row, keys: keysOf(row) };
}
