import { fieldsOf, type Document } from '../documents';

/** The top-level field that a dotted path starts at. */
export function rootOf(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(0, dot);
}

const INDEX = /^\d+$/;

/**
 * The values that a dotted path reaches, arrays on the way opened, an array at the end kept whole.
 * A missing field counts as one undefined.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  if (!path.includes('.')) return [(document as Document)[path]];
  const found: unknown[] = [];
  collect(document, path.split('.'), 0, found);
  return found;
}

function collect(value: unknown, parts: string[], at: number, found: unknown[]): void {
  if (at === parts.length) {
    found.push(value);
  } else if (Array.isArray(value)) {
    if (INDEX.test(parts[at]!) && Number(parts[at]) < value.length)
      collect(value[Number(parts[at])], parts, at + 1, found);
    for (const item of value) if (fieldsOf(item)) collect(item, parts, at, found);
  } else {
    const fields = fieldsOf(value);
    if (fields) collect(Object.hasOwn(fields, parts[at]!) ? fields[parts[at]!] : undefined, parts, at + 1, found);
    else found.push(undefined);
  }
}
