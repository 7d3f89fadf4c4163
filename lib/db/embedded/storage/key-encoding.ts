import { createHash } from 'node:crypto';
import { Binary, Code, ObjectId, Timestamp, asNumber, fieldsOf, type Document } from '../documents';
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

  private grow(more: number) {
    if (this.length + more <= this.buffer.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + more));
    this.buffer.copy(bigger, 0, 0, this.length);
    this.buffer = bigger;
  }

  byte(value: number) {
    this.grow(1);
    this.buffer[this.length++] = value;
  }

  raw(bytes: Uint8Array) {
    this.grow(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  double(value: number) {
    this.grow(8);
    this.buffer.writeDoubleBE(value === 0 ? 0 : value, this.length);
    // Negative numbers are inverted, the others get their sign bit set: bytes then sort like numbers.
    if (this.buffer[this.length]! & 0x80) for (let i = 0; i < 8; i++) this.buffer[this.length + i]! ^= 0xff;
    else this.buffer[this.length]! ^= 0x80;
    this.length += 8;
  }

  uint32(value: number) {
    this.grow(4);
    this.buffer.writeUInt32BE(value >>> 0, this.length);
    this.length += 4;
  }

  uint64(value: bigint) {
    this.grow(8);
    this.buffer.writeBigUInt64BE(BigInt.asUintN(64, value), this.length);
    this.length += 8;
  }

  /** Zero bytes become 00 FF, and 00 00 ends the text. */
  text(value: string) {
    if (value.includes('\0'))
      for (const byte of Buffer.from(value)) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    else {
      this.grow(value.length * 3);
      this.length += this.buffer.write(value, this.length);
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
  if (Number.isNaN(double)) out.byte(0);
  else if (Math.abs(double) < 2 ** 53 || !Number.isFinite(double)) out.byte(1);
  else {
    out.byte(1);
    out.uint32(Number(asBigInt(value) - BigInt(double)) + 2 ** 31);
  }
}

const WRITERS: Record<number, ((out: Bytes, value: never) => void) | undefined> = {
  [Rank.number]: writeNumber,
  [Rank.string]: (out, value: string) => out.text(value),
  [Rank.object]: writeObject,
  [Rank.array]: (out, value: unknown[]) => {
    value.forEach((item) => writeValue(out, item));
    out.byte(0);
  },
  [Rank.binary]: (out, value: unknown) => {
    const bytes = bytesOf(value);
    out.uint32(bytes.length);
    out.byte(value instanceof Binary ? value.sub_type : 0);
    out.raw(bytes);
  },
  [Rank.objectId]: (out, value: ObjectId) => out.raw(value.id),
  [Rank.boolean]: (out, value: boolean) => out.byte(value ? 1 : 0),
  [Rank.date]: (out, value: Date) => out.double(value.getTime()),
  [Rank.timestamp]: (out, value: Timestamp) => out.uint64(value.toBigInt()),
  [Rank.regex]: (out, value: unknown) => regexParts(value).forEach((part) => out.text(part)),
  [Rank.code]: (out, value: Code) => out.text(value.code),
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

const invert = (bytes: Buffer) => {
  for (let i = 0; i < bytes.length; i++) bytes[i]! ^= 0xff;
  return bytes;
};

const scratch = new Bytes();

export function encodeValue(value: unknown, descending = false): Buffer {
  scratch.clear();
  writeValue(scratch, value);
  const bytes = scratch.copy();
  return descending ? invert(bytes) : bytes;
}

/** The bytes that every value of this value's type starts with. */
export const typePrefix = (value: unknown, descending = false): Buffer => {
  const byte = typeByte(rankOf(value));
  return Buffer.of(descending ? byte ^ 0xff : byte);
};

/** LMDB limits keys to 1,978 bytes: of a longer one the start and a digest of the rest are kept. */
export function shorten(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  const kept = MAX_KEY_BYTES - DIGEST_BYTES;
  return Buffer.concat([key.subarray(0, kept), createHash('sha1').update(key.subarray(kept)).digest()]);
}

/** The first key after every key that starts with `prefix`. */
export function after(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix);
  for (let i = end.length - 1; i >= 0; i--) {
    if (end[i] !== 0xff) {
      end[i]!++;
      return end.subarray(0, i + 1);
    }
  }
  return Buffer.alloc(MAX_KEY_BYTES, 0xff);
}
