import {
  BSON,
  Binary,
  BSONRegExp,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';

export type Document = Record<string, unknown>;

/** Plain numbers and dates, for matching and aggregation. Longs, decimals and binaries keep their class. */
export const decode = (bytes: Uint8Array): Document =>
  BSON.deserialize(bytes, { promoteLongs: false, promoteBuffers: false, bsonRegExp: true });

/** Every number keeps its BSON type, so that what is not touched is written back bit for bit. */
export const decodeExact = (bytes: Uint8Array): Document =>
  BSON.deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true });

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

export const hasOperators = (value: unknown): value is Document => {
  if (!isPlainObject(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && !isReference(value);
};

const isReference = (value: Document) => '$ref' in value || ('$id' in value && Object.keys(value).length === 1);

/** A number of any BSON type as a JavaScript number, or undefined for anything else. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

export const asRegExp = (value: unknown): RegExp | undefined => {
  if (value instanceof RegExp) return value;
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options);
  return undefined;
};

/** PCRE options and inline groups that JavaScript spells differently or lacks. */
export function toRegExp(pattern: string, options = ''): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const all = options + (inline?.[1] ?? '');
  const source = inline ? pattern.slice(inline[0].length) : pattern;
  const flags = [...'imsu'].filter((flag) => all.includes(flag)).join('');
  return new RegExp(all.includes('x') ? source.replace(/\s+|#.*$/gm, '') : source, flags);
}

export { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID };
