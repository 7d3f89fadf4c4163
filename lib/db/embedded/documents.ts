import { BSON, BSONRegExp, DBRef, Decimal128, Double, Int32, Long } from 'bson';

export type Document = Record<string, unknown>;

const AS_STORED = { promoteBuffers: false, bsonRegExp: true } as const;

/** Plain numbers and dates, for matching and aggregation. Longs, decimals and binaries keep their class. */
export const decode = (bytes: Uint8Array): Document => BSON.deserialize(bytes, { ...AS_STORED, promoteLongs: false });

/** Every number keeps its BSON type, so that what is not touched is written back bit for bit. */
export const decodeExact = (bytes: Uint8Array): Document =>
  BSON.deserialize(bytes, { ...AS_STORED, promoteValues: false });

export const encode = (document: Document): Uint8Array => BSON.serialize(document, { ignoreUndefined: false });

export const encodeReply = (document: Document): Uint8Array => BSON.serialize(document, { ignoreUndefined: true });

export const isPlainObject = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !('_bsontype' in value);

/** The fields of an embedded document; the BSON library turns those of a reference into an object of its own. */
export function fieldsOf(value: unknown): Document | undefined {
  if (isPlainObject(value)) return value;
  if (!(value instanceof DBRef)) return undefined;
  return { $ref: value.collection, $id: value.oid, ...(value.db ? { $db: value.db } : {}), ...value.fields };
}

export const asDocument = (value: unknown): Document => (isPlainObject(value) ? value : {});

export const isEmpty = (document: object) => Object.keys(document).length === 0;

export const hasOperators = (value: unknown): value is Document =>
  isPlainObject(value) && Boolean(Object.keys(value)[0]?.startsWith('$')) && !isReference(value);

const isReference = (value: Document) => '$ref' in value || ('$id' in value && Object.keys(value).length === 1);

/** A number of any BSON type as a JavaScript number, or undefined for anything else. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

export const isTrue = (value: unknown) =>
  value !== null && value !== undefined && value !== false && asNumber(value) !== 0;

export const asRegExp = (value: unknown): RegExp | undefined => {
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options);
  return value instanceof RegExp ? value : undefined;
};

/** PCRE options and inline groups that JavaScript spells differently or lacks. */
export function toRegExp(pattern: string, options = ''): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const all = options + (inline?.[1] ?? '');
  const source = inline ? pattern.slice(inline[0].length) : pattern;
  const flags = [...'imsu'].filter((flag) => all.includes(flag)).join('');
  return new RegExp(all.includes('x') ? source.replace(/\s+|#.*$/gm, '') : source, flags);
}

/** A copy of objects and arrays; what they hold is shared. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) as T;
}
