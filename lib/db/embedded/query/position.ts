import { isPlainObject, type Document } from '../documents';
import { refuse } from '../errors';
import { compileFilter, type FilterOptions } from './filter';

/** The conditions of a filter on an array or on its elements, those inside $and, $or and $nor included. */
function conditionsOn(filter: Document, path: string): Document[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if ((key === '$and' || key === '$or') && Array.isArray(value))
      return value.flatMap((item) => conditionsOn(item as Document, path));
    return key === path || key.startsWith(`${path}.`) || path.startsWith(`${key}.`) ? [{ [key]: value }] : [];
  });
}

function only(document: Document, parts: string[], index: number): Document {
  const [part = '', ...rest] = parts;
  const value = document[part];
  if (!rest.length) return { ...document, [part]: Array.isArray(value) ? [value[index]] : value };
  return isPlainObject(value) ? { ...document, [part]: only(value, rest, index) } : document;
}

const arrayAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Document | undefined)?.[part], document);

/** Where the filter matched in an array: the first element with which alone all, else the last, of its conditions hold. */
export function matchedPosition(document: Document, filter: Document, path: string, options: FilterOptions): number {
  const array = arrayAt(document, path);
  const conditions = conditionsOn(filter, path);
  for (const condition of conditions.length ? [{ $and: conditions }, ...conditions.toReversed()] : []) {
    const test = compileFilter(condition, options);
    const at = Array.isArray(array) ? array.findIndex((_, i) => test(only(document, path.split('.'), i))) : -1;
    if (at >= 0) return at;
  }
  refuse('BadValue', 'The positional operator did not find the match needed from the query.');
}
