import { isPlainObject, Long, type Document } from '../documents';
import { MongoError } from '../errors';
import { PAUSE, type Paced } from '../paced';

type Spec = { path: string[]; keepsEmpty: boolean; indexField?: string };

function specOf(argument: unknown): Spec {
  const { path, preserveNullAndEmptyArrays, includeArrayIndex } = (
    isPlainObject(argument) ? argument : { path: argument }
  ) as Document;
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw new MongoError('Location28818', "path option to $unwind stage should be prefixed with a '$'");
  return {
    path: path.slice(1).split('.'),
    keepsEmpty: preserveNullAndEmptyArrays === true,
    indexField: includeArrayIndex as string | undefined,
  };
}

const valueAt = (document: Document, path: string[]): unknown =>
  path.reduce<unknown>((value, part) => (isPlainObject(value) ? value[part] : undefined), document);

/** A copy in which the path leads to another value; nothing else is copied. */
function withValue(document: Document, [first = '', ...rest]: string[], value: unknown): Document {
  if (rest.length) return { ...document, [first]: withValue(document[first] as Document, rest, value) };
  if (value !== undefined) return { ...document, [first]: value };
  const { [first]: _removed, ...others } = document;
  return others;
}

/** One document per element; what is no array stays as it is, what is missing or null goes, unless it shall be kept. */
export function* unwind(rows: Paced<Document>, argument: unknown): Paced<Document> {
  const { path, keepsEmpty, indexField } = specOf(argument);
  const indexed = (document: Document, index: number | null) =>
    indexField === undefined ? document : { ...document, [indexField]: index === null ? null : Long.fromNumber(index) };
  for (const row of rows) {
    if (row === PAUSE) {
      yield PAUSE;
      continue;
    }
    const value = valueAt(row, path);
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) yield indexed(withValue(row, path, item ?? null), index);
    const isEmpty = value === undefined || value === null;
    if (Array.isArray(value) && !value.length && keepsEmpty) yield indexed(withValue(row, path, undefined), null);
    else if (isEmpty ? keepsEmpty : !Array.isArray(value)) yield indexed(row, null);
  }
}
