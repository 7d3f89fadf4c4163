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
  const spec = specOf(argument);
  for (const row of rows) {
    if (row === PAUSE) yield PAUSE;
    else yield* unwound(row, valueAt(row, spec.path), spec);
  }
}

function* unwound(row: Document, value: unknown, { path, keepsEmpty, indexField }: Spec): Generator<Document> {
  const indexed = (document: Document, index: Long | null) =>
    indexField === undefined ? document : { ...document, [indexField]: index };
  if (!Array.isArray(value)) {
    if (keepsEmpty || (value !== undefined && value !== null)) yield indexed(row, null);
  } else if (value.length) {
    for (const [index, item] of value.entries())
      yield indexed(withValue(row, path, item ?? null), Long.fromNumber(index));
  } else if (keepsEmpty) yield indexed(withValue(row, path, undefined), null);
}
