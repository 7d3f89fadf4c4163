import { crc32 } from 'node:zlib';

const SEAL_BYTES = 4;

/** Every value is stored with a checksum of itself and its key behind it. */
export function seal(key: Buffer, value: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(value.length + SEAL_BYTES);
  sealed.set(value);
  sealed.writeUInt32LE(crc32(sealed.subarray(0, value.length), crc32(key)), value.length);
  return sealed;
}

/** The value, or nothing when it is not what was stored under the key. */
export function unseal(key: Buffer, sealed: Buffer): Buffer | undefined {
  const length = sealed.length - SEAL_BYTES;
  const value = sealed.subarray(0, Math.max(0, length));
  return length >= 0 && crc32(value, crc32(key)) === sealed.readUInt32LE(length) ? value : undefined;
}

/** The same for a key and its sealed value as they lie behind each other in the file. */
export const isSealed = (bytes: Buffer, from: number, to: number) =>
  to - from >= SEAL_BYTES && crc32(bytes.subarray(from, to - SEAL_BYTES)) === bytes.readUInt32LE(to - SEAL_BYTES);
