import { createHash } from 'node:crypto';
import { Binary, type Code, type ObjectId, type Timestamp } from 'bson';
import { asNumber, fieldsOf, type Document } from '../documents';
import { Rank, asBigInt, bytesOf, rankOf, regexParts } from '../query/compare';

/**
 * Bytes whose order is the order of BSON values. Every encoding is prefix-free, so that values can be
 * laid end to end and inverted for descending fields.
 */
export const MAX_KEY_BYTES = 1900;
const DIGEST_BYTES = 20;

class Bytes {
  private buffer = Buffer.allocUnsafe(1024);
  private length = 0;

  /** Makes room, and says where it is. */
  private take(more: number): number {
    const at = this.length;
    this.length += more;
    if (this.length > this.buffer.length) {
      const bigger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length));
      this.buffer.copy(bigger, 0, 0, at);
      this.buffer = bigger;
    }
    return at;
  }

  byte(value: number) {
    const at = this.take(1);
    this.buffer[at] = value;
  }

  raw(bytes: Uint8Array) {
    const at = this.take(bytes.length);
    this.buffer.set(bytes, at);
  }

  double(value: number) {
    const at = this.take(8);
    this.buffer.writeDoubleBE(value === 0 ? 0 : value, at);
    // Negative numbers are inverted, the others get their sign bit set: bytes then sort like numbers.
    if (this.buffer[at]! & 0x80) invert(this.buffer.subarray(at, at + 8));
    else this.buffer[at]! ^= 0x80;
  }

  uint32(value: number) {
    const at = this.take(4);
    this.buffer.writeUInt32BE(value >>> 0, at);
  }

  /** Zero bytes become 00 FF, and 00 00 ends the text. */
  text(value: string) {
    const at = this.take(value.length * 3);
    this.length = at + this.buffer.write(value, at);
    if (value.includes('\0')) {
      this.length = at;
      this.raw(Buffer.from(Buffer.from(value, 'utf8').toString('latin1').replaceAll('\0', '\0\xff'), 'latin1'));
    }
    this.byte(0);
    this.byte(0);
  }

  clear() {
    this.length = 0;
  }

  copy = () => Buffer.from(this.buffer.subarray(0, this.length));
}

/** Below 2^53 a double says it all; above, the distance to the nearest double follows. */
function writeNumber(out: Bytes, value: unknown) {
  const double = asNumber(value)!;
  out.double(Number.isNaN(double) ? -Infinity : double);
  out.byte(Number.isNaN(double) ? 0 : 1);
  if (Math.abs(double) >= 2 ** 53 && Number.isFinite(double))
    out.uint32(Number(asBigInt(value) - BigInt(double)) + 2 ** 31);
}

const WRITERS: Record<number, ((out: Bytes, value: never) => void) | undefined> = {
  [Rank.number]: writeNumber,
  [Rank.string]: (out, value: string) => out.text(value),
  [Rank.object]: writeObject,
  [Rank.array]: (out, value: unknown[]) => {
    value.forEach((item) => writeValue(out, item));
    out.byte(0);
  },
  [Rank.binData]: (out, value: unknown) => {
    const bytes = bytesOf(value);
    out.uint32(bytes.length);
    out.byte(value instanceof Binary ? value.sub_type : 0);
    out.raw(bytes);
  },
  [Rank.objectId]: (out, value: ObjectId) => out.raw(value.id),
  [Rank.bool]: (out, value: boolean) => out.byte(value ? 1 : 0),
  [Rank.date]: (out, value: Date) => out.double(value.getTime()),
  [Rank.timestamp]: (out, value: Timestamp) => {
    out.uint32(value.high);
    out.uint32(value.low);
  },
  [Rank.regex]: (out, value: unknown) => regexParts(value).forEach((part) => out.text(part)),
  [Rank.javascript]: (out, value: Code) => out.text(value.code),
};

function writeValue(out: Bytes, value: unknown) {
  const rank = rankOf(value);
  out.byte(typeByte(rank));
  WRITERS[rank]?.(out, value as never);
}

function writeObject(out: Bytes, value: Document) {
  for (const [key, item] of Object.entries(fieldsOf(value) ?? value)) {
    out.byte(typeByte(rankOf(item)));
    out.text(key);
    writeValue(out, item);
  }
  out.byte(0);
}

/** A missing field is indexed as null. */
const typeByte = (rank: number) => (rank === Rank.missing ? Rank.null : rank) * 0x10;

function invert(bytes: Buffer) {
  for (let i = 0; i < bytes.length; i++) bytes[i]! ^= 0xff;
  return bytes;
}

const scratch = new Bytes();

export function encodeValue(value: unknown, descending = false): Buffer {
  scratch.clear();
  writeValue(scratch, value);
  return descending ? invert(scratch.copy()) : scratch.copy();
}

/** The bytes that every value of this value's type starts with. */
export const typePrefix = (value: unknown, descending = false): Buffer => {
  const bytes = Buffer.of(typeByte(rankOf(value)));
  return descending ? invert(bytes) : bytes;
};

/** LMDB limits keys to 1,978 bytes: of a longer one the start and a digest of the rest are kept. */
export function shorten(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  const kept = MAX_KEY_BYTES - DIGEST_BYTES;
  return Buffer.concat([key.subarray(0, kept), createHash('sha1').update(key.subarray(kept)).digest()]);
}

/** The first key after every key that starts with `prefix`. */
export function after(prefix: Buffer): Buffer {
  const last = prefix.findLastIndex((byte) => byte !== 0xff);
  if (last < 0) return Buffer.alloc(MAX_KEY_BYTES, 0xff);
  const end = Buffer.from(prefix.subarray(0, last + 1));
  end[last]!++;
  return end;
}
