import { isPlainObject, type Document } from '../documents';
import { MongoError } from '../errors';
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
  if (!Array.isArray(array) || !conditions.length)
    throw new MongoError('BadValue', 'The positional operator did not find the match needed from the query.');
  const parts = path.split('.');
  const positions = [{ $and: conditions }, ...conditions.reverse()].map((condition) => {
    const test = compileFilter(condition, options);
    return array.findIndex((_, index) => test(only(document, parts, index)));
  });
  const found = positions.find((position) => position >= 0);
  if (found === undefined)
    throw new MongoError('BadValue', 'The positional operator did not find the match needed from the query.');
  return found;
}
