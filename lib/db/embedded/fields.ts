import { BSON, ObjectId } from 'bson';
import { decode, type Document } from './documents';
import { demand, refuse } from './errors';

const TYPE = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  objectId: 7,
  boolean: 8,
  date: 9,
  null: 10,
  int: 16,
} as const;
const MAX_DEPTH = 200;

/** The elements of a document, not decoded: type, start and length of the name, start and length of the value. */
const elementsOf = BSON.onDemand.parseToElements;
type Element = typeof BSON.onDemand.BSONElement;

/** Refuses what would lead a reader out of the document or too deep into it. */
export function checkDocument(bytes: Uint8Array) {
  try {
    checkElements(bytes, 0, 1);
  } catch (error) {
    if (error instanceof BSON.BSONError) refuse('InvalidBSON', `Invalid BSON: ${error.message}`);
    throw error;
  }
}

function checkElements(bytes: Uint8Array, at: number, depth: number) {
  demand(depth <= MAX_DEPTH, 'Overflow', `A document is nested more than ${MAX_DEPTH} deep`);
  for (const [type, , , value] of elementsOf(bytes, at))
    if (type === TYPE.object || type === TYPE.array) checkElements(bytes, value, depth + 1);
}

/** Some top-level fields, and whether they stay or go. */
export type TopFields = { fields: string[]; keeps: boolean };

/** Reads some top-level fields of a BSON document without decoding the others. */
export class FieldReader {
  private readonly names: Buffer[];

  constructor(private readonly fields: string[]) {
    this.names = fields.map((field) => Buffer.from(field));
  }

  read(bytes: Buffer): Document {
    const document: Document = {};
    let missing = this.names.length;
    for (const element of elementsOf(bytes)) {
      const at = this.names.findIndex((name) => isNamed(bytes, element, name));
      if (at < 0) continue;
      document[this.fields[at]!] = valueOf(bytes, element);
      if (!--missing) break;
    }
    return document;
  }
}

function isNamed(bytes: Buffer, [, start, length]: Element, name: Buffer): boolean {
  if (name.length !== length) return false;
  for (let at = 0; at < length; at++) if (name[at] !== bytes[start + at]) return false;
  return true;
}

/** Copies documents with these top-level fields alone, or without them; no value is decoded. */
export function copier({ fields, keeps }: TopFields): (bytes: Buffer) => Buffer {
  const names = fields.map((field) => Buffer.from(field));
  return (bytes) => {
    const copy = Buffer.allocUnsafe(bytes.length);
    let [at, from, to] = [4, 4, 4];
    for (const element of elementsOf(bytes)) {
      const [, name, , value, length] = element;
      if (names.some((wanted) => isNamed(bytes, element, wanted)) !== keeps) continue;
      // What stands side by side is copied at once.
      if (name - 1 !== to) [at, from] = [at + bytes.copy(copy, at, from, to), name - 1];
      to = value + length;
    }
    at += bytes.copy(copy, at, from, to);
    copy[at] = 0;
    copy.writeInt32LE(at + 1);
    return copy.subarray(0, at + 1);
  };
}

const MAX_KNOWN = 200;
const readers = new Map<string, FieldReader>();

/** One reader for each set of fields, so that what it read can be recognised. */
export function readerOf(fields: Set<string>): FieldReader {
  const name = [...fields].join('\0');
  const found = readers.get(name) ?? new FieldReader([...fields]);
  if (readers.size >= MAX_KNOWN) readers.clear();
  readers.set(name, found);
  return found;
}

function valueOf(bytes: Buffer, [type, name, , at, length]: Element): unknown {
  switch (type) {
    case TYPE.string:
      return bytes.toString('utf8', at + 4, at + length - 1);
    case TYPE.array:
      return Array.from(elementsOf(bytes, at), (item) => valueOf(bytes, item));
    case TYPE.int:
      return bytes.readInt32LE(at);
    case TYPE.double:
      return bytes.readDoubleLE(at);
    case TYPE.boolean:
      return bytes[at] === 1;
    case TYPE.null:
      return null;
    case TYPE.date:
      return new Date(Number(bytes.readBigInt64LE(at)));
    case TYPE.objectId:
      return new ObjectId(Buffer.from(bytes.subarray(at, at + length)));
    default:
      return decodeAlone(bytes.subarray(name - 1, at + length));
  }
}

/** Any other element goes through the BSON library, as the only field of a document. */
function decodeAlone(element: Buffer): unknown {
  const document = Buffer.alloc(element.length + 5);
  document.writeInt32LE(document.length);
  element.copy(document, 4);
  return Object.values(decode(document))[0];
}
