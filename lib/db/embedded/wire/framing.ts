const HEADER = 16;
export const MAX_MESSAGE_BYTES = 48_000_000;

/** Cuts a stream of bytes into messages. */
export class Framing {
  private chunks: Buffer[] = [];
  private length = 0;

  *push(chunk: Buffer): Generator<Buffer> {
    this.chunks.push(chunk);
    this.length += chunk.length;
    for (let size = this.nextSize(); size !== undefined && this.length >= size; size = this.nextSize()) {
      const all = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
      this.chunks = all!.length > size ? [all!.subarray(size)] : [];
      this.length = all!.length - size;
      yield all!.subarray(0, size);
    }
  }

  private nextSize(): number | undefined {
    if (this.length < 4) return undefined;
    if (this.chunks[0]!.length < 4) this.chunks = [Buffer.concat(this.chunks)];
    const size = this.chunks[0]!.readInt32LE(0);
    if (size < HEADER || size > MAX_MESSAGE_BYTES) throw new Error(`Message of ${size} bytes`);
    return size;
  }
}
