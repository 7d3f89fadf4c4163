import { decode, ObjectId, type Document } from './documents';
import { sizeOf, TYPE } from './elements';

/** Reads some top-level fields of a BSON document without decoding the others. */
export class FieldReader {
  private readonly names: Buffer[];

  constructor(private readonly fields: string[]) {
    this.names = fields.map((field) => Buffer.from(`${field}\0`));
  }

  read(bytes: Buffer): Document {
    const document: Document = {};
    let missing = this.names.length;
    for (let at = 4; missing && bytes[at] !== 0;) {
      const type = bytes[at]!;
      let nameEnd = at + 1;
      while (bytes[nameEnd] !== 0) nameEnd++;
      const field = this.fieldAt(bytes, at + 1, nameEnd);
      const end = nameEnd + 1 + sizeOf(bytes, type, nameEnd + 1);
      if (field !== undefined) {
        document[field] = valueOf(bytes, type, at, nameEnd + 1, end);
        missing--;
      }
      at = end;
    }
    return document;
  }

  private fieldAt(bytes: Buffer, start: number, end: number): string | undefined {
    const length = end - start + 1;
    for (let i = 0; i < this.names.length; i++) {
      const name = this.names[i]!;
      if (name.length !== length) continue;
      let same = 0;
      while (same < length && name[same] === bytes[start + same]) same++;
      if (same === length) return this.fields[i];
    }
    return undefined;
  }
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

function valueOf(bytes: Buffer, type: number, element: number, at: number, end: number): unknown {
  switch (type) {
    case TYPE.string:
      return bytes.toString('utf8', at + 4, end - 1);
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
      return new ObjectId(Buffer.from(bytes.subarray(at, end)));
    default:
      return decodeAlone(bytes.subarray(element, end));
  }
}

/** Any other element goes through the BSON library, as the only field of a document. */
function decodeAlone(element: Buffer): unknown {
  const document = Buffer.alloc(element.length + 5);
  document.writeInt32LE(document.length);
  element.copy(document, 4);
  return Object.values(decode(document))[0];
}
