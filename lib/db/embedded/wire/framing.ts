const HEADER = 16;
const MAX_MESSAGE_BYTES = 48_000_000;
/** What all connections together may hold of messages that are not complete yet. */
const MAX_UNFINISHED_BYTES = 256 * 2 ** 20;
/** Below this a message is no danger, however many there are. */
const SMALL_BYTES = 2 ** 20;

let unfinished = 0;

/** Cuts a stream of bytes into messages. */
export class Framing {
  private chunks: Buffer[] = [];
  private length = 0;
  private counted = 0;

  *push(chunk: Buffer): Generator<Buffer> {
    this.chunks.push(chunk);
    this.length += chunk.length;
    for (let size = this.nextSize(); size !== undefined && this.length >= size; size = this.nextSize()) {
      const all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
      this.chunks = all.length > size ? [all.subarray(size)] : [];
      this.length = all.length - size;
      yield all.subarray(0, size);
    }
    this.count();
    if (unfinished > MAX_UNFINISHED_BYTES && this.length > SMALL_BYTES) throw new Error('Too many unfinished messages');
  }

  clear() {
    this.chunks = [];
    this.length = 0;
    this.count();
  }

  private count() {
    unfinished += this.length - this.counted;
    this.counted = this.length;
  }

  private nextSize(): number | undefined {
    if (this.length < 4) return undefined;
    if (this.chunks[0]!.length < 4) this.chunks = [Buffer.concat(this.chunks)];
    const size = this.chunks[0]!.readInt32LE(0);
    if (size < HEADER || size > MAX_MESSAGE_BYTES) throw new Error(`Message of ${size} bytes`);
    return size;
  }
}
