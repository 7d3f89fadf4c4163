import { MongoError } from './errors';

export const TYPE = {
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
  pointer: 12,
  code: 13,
  symbol: 14,
  codeWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  maxKey: 0x7f,
  minKey: 0xff,
} as const;

const VARIABLE = -1;
const UNKNOWN = -2;

/** The size of each type's values where it is always the same: looked up for every element that is stepped over. */
const SIZES = new Int8Array(256).fill(UNKNOWN);
for (const type of [TYPE.double, TYPE.date, TYPE.timestamp, TYPE.long]) SIZES[type] = 8;
for (const type of [TYPE.null, TYPE.undefined, TYPE.maxKey, TYPE.minKey]) SIZES[type] = 0;
for (const type of [
  TYPE.string,
  TYPE.code,
  TYPE.symbol,
  TYPE.object,
  TYPE.array,
  TYPE.codeWithScope,
  TYPE.binary,
  TYPE.regex,
  TYPE.pointer,
])
  SIZES[type] = VARIABLE;
SIZES[TYPE.int] = 4;
SIZES[TYPE.boolean] = 1;
SIZES[TYPE.objectId] = 12;
SIZES[TYPE.decimal] = 16;

/** What a length that is read from the bytes leaves out of its own count. */
const BESIDES: Record<number, number | undefined> = {
  [TYPE.string]: 4,
  [TYPE.code]: 4,
  [TYPE.symbol]: 4,
  [TYPE.object]: 0,
  [TYPE.array]: 0,
  [TYPE.codeWithScope]: 0,
  [TYPE.binary]: 5,
  [TYPE.pointer]: 16,
};

const invalid = (why: string) => new MongoError('InvalidBSON', `Invalid BSON: ${why}`);

/** How many bytes the value of an element takes. */
export function sizeOf(bytes: Buffer, type: number, at: number): number {
  const size = SIZES[type]!;
  if (size >= 0) return size;
  if (size === UNKNOWN) throw invalid(`unknown type ${type}`);
  const besides = BESIDES[type];
  if (besides !== undefined) return besides + bytes.readInt32LE(at);
  return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
}

const MAX_DEPTH = 200;

/** Refuses what would lead a reader out of the document or too deep into it; without recursion, whatever the depth. */
export function checkDocument(bytes: Buffer) {
  const ends: number[] = [];
  let end = bytes.length;
  let at = 0;
  const enter = (start: number, limit: number) => {
    const size = start + 4 <= limit ? bytes.readInt32LE(start) : 0;
    if (size < 5 || start + size > limit || bytes[start + size - 1] !== 0)
      throw invalid('a document that ends elsewhere');
    if (ends.push(start + size - 1) > MAX_DEPTH)
      throw new MongoError('Overflow', `A document is nested more than ${MAX_DEPTH} deep`);
    end = start + size - 1;
    at = start + 4;
  };
  enter(0, bytes.length);
  while (ends.length) {
    if (at === end) {
      ends.pop();
      at++;
      end = ends.at(-1) ?? bytes.length;
      continue;
    }
    const type = bytes[at]!;
    const value = bytes.indexOf(0, at + 1) + 1;
    if (value === 0 || value > end) throw invalid('a field name without end');
    if (type === TYPE.object || type === TYPE.array) enter(value, end);
    else at = pastValue(bytes, type, value, end);
  }
}

function pastValue(bytes: Buffer, type: number, value: number, end: number): number {
  const needsLength = SIZES[type] === VARIABLE && type !== TYPE.regex;
  if (needsLength && value + 4 > end) throw invalid('a value without its length');
  const size = sizeOf(bytes, type, value);
  if (size < 0 || value + size > end) throw invalid('a value longer than its document');
  return value + size;
}
