import { decode, ObjectId, type Document } from './documents';

const TYPE = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binary: 5,
  undefined: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  null: 10,
  regex: 11,
  code: 13,
  symbol: 14,
  codeWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
};

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
      const type = bytes[at];
      let nameEnd = at + 1;
      while (bytes[nameEnd] !== 0) nameEnd++;
      const field = this.fieldAt(bytes, at + 1, nameEnd);
      const end = nameEnd + 1 + sizeOf(bytes, type!, nameEnd + 1);
      if (field !== undefined) {
        document[field] = valueOf(bytes, type!, at, nameEnd + 1, end);
        missing--;
      }
      at = end;
    }
    return document;
  }

  private fieldAt(bytes: Buffer, start: number, end: number): string | undefined {
    const length = end - start + 1;
    for (let i = 0; i < this.names.length; i++) {
      const name = this.names[i];
      if (name!.length !== length) continue;
      let same = 0;
      while (same < length && name![same] === bytes[start + same]) same++;
      if (same === length) return this.fields[i];
    }
    return undefined;
  }
}

function sizeOf(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case TYPE.double:
    case TYPE.date:
    case TYPE.timestamp:
    case TYPE.long:
      return 8;
    case TYPE.int:
      return 4;
    case TYPE.boolean:
      return 1;
    case TYPE.objectId:
      return 12;
    case TYPE.decimal:
      return 16;
    case TYPE.string:
    case TYPE.code:
    case TYPE.symbol:
      return 4 + bytes.readInt32LE(at);
    case TYPE.object:
    case TYPE.array:
    case TYPE.codeWithScope:
      return bytes.readInt32LE(at);
    case TYPE.binary:
      return 5 + bytes.readInt32LE(at);
    case TYPE.regex:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    case TYPE.null:
    case TYPE.undefined:
    case 0x7f:
    case 0xff:
      return 0;
    default:
      throw new Error(`Unknown BSON type ${type}`);
  }
}

function valueOf(bytes: Buffer, type: number, element: number, at: number, end: number): unknown {
  switch (type) {
    case TYPE.double:
      return bytes.readDoubleLE(at);
    case TYPE.int:
      return bytes.readInt32LE(at);
    case TYPE.string:
      return bytes.toString('utf8', at + 4, end - 1);
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
