import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../unreadable-file';
import { LIMITS } from './limits';

/** A file in a zip, piece by piece. */
export type Packed = () => AsyncGenerator<Uint8Array>;

const refused = (cause: unknown): UnreadableFile =>
  cause instanceof UnreadableFile ? cause : new UnreadableFile('malformed_archive', null, { cause });

/** Its pieces, held against what the zip says of it: yauzl counts the bytes, and leaves the sum to whoever reads. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw refused(error);
  }
  if (sum !== entry.crc32) throw new UnreadableFile('malformed_archive');
}

const entriesOf = async (zip: ZipFile, isOfUse: (name: string) => boolean): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isOfUse(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > LIMITS.unpacked) throw new UnreadableFile('unpacked_too_large');
    if (entries.has(entry.fileName) || entries.size >= LIMITS.packed_files || entry.isEncrypted())
      throw new UnreadableFile('malformed_archive');
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/**
 * The files of use in a zip by their names; nothing is written anywhere. A name that leads out of the zip, and more than is said
 * to be inside, are refused by yauzl. Where its files are stands at the end of a zip: all of it is in memory, packed.
 */
export const openZip = async (
  bytes: AsyncIterable<Uint8Array>,
  isOfUse: (name: string) => boolean,
): Promise<Map<string, Packed>> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  try {
    const zip = await fromBufferPromise(Buffer.concat(pieces), { strictFileNames: true });
    const entries = await entriesOf(zip, isOfUse);
    return new Map([...entries].map(([name, entry]) => [name, () => unpack(zip, entry)]));
  } catch (error) {
    throw refused(error);
  }
};
