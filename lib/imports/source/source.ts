import type { Sample, Source } from '../formats/format';
import { UnreadableFile } from '../unreadable-file';
import { decode, encodingOf, isText, type Encoding } from './encoding';
import { LIMITS } from './limits';
import { tableOf } from './table';

/** How much of a file is looked at to recognise it, and read at once. */
const PIECE = 64 * 1024;

/** The bytes in pieces of a bounded size, however they come. Throws for a file that is too large. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > LIMITS.file) throw new UnreadableFile('file_too_large');
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
}

const takeHead = async (pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array[]> => {
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < PIECE) {
    const { value, done } = await pieces.next();
    if (done) break;
    taken.push(value);
    size += value.length;
  }
  return taken;
};

async function* continued(head: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* rest;
}

const textOf = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

const sampleOf = (bytes: Uint8Array, encoding: Encoding | null): Sample => {
  const text = encoding && textOf(bytes, encoding);
  return text && isText(text) ? { bytes, text, table: tableOf(text) } : { bytes, text: '', table: null };
};

/** A file whose beginning is known. Throws `UnreadableFile` for one that is empty. */
export const openSource = async (bytes: AsyncIterable<Uint8Array>): Promise<Source & { encoding: Encoding | null }> => {
  const pieces = inPieces(bytes);
  const head = await takeHead(pieces);
  const first = Buffer.concat(head);
  const found = encodingOf(first);
  const sample = sampleOf(first, found);
  if (!first.length || (found && first.length < PIECE && textOf(first, found)?.trim() === ''))
    throw new UnreadableFile('empty_file');
  const encoding = sample.text ? found : null;
  const all = () => continued(head, pieces);
  const text = () => {
    if (!encoding) throw new UnreadableFile('binary_file');
    return decode(all(), encoding);
  };
  return { sample, encoding, bytes: all, text };
};
