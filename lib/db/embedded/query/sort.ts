import { isPlainObject, asNumber, type Document } from '../documents';
import type { Collation } from './collation';
import { compare } from './compare';
import { valuesAt } from './paths';

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

/** Sorts any rows by the documents behind them, each document's keys computed once. */
export function sortBy<T>(rows: T[], document: (row: T) => Document, spec: Document, collation?: Collation): T[] {
  const fields = directionsOf(spec);
  const keyed = rows.map((row) => {
    const source = document(row);
    return { row, keys: fields.map(([path, direction]) => sortKey(source, path, direction, collation)) };
  });
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compare(a.keys[i], b.keys[i], collation);
      if (order) return order * fields[i]![1];
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}
