import 'server-only';
import { connect } from '@/lib/db/connect';
import { ImportFileModel } from '@/models/import-file';

/** How much is stored in one record: far below what a database takes. */
const PIECE = 512 * 1024;

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    size += chunk.byteLength;
    if (size < PIECE) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size) yield Buffer.concat(waiting);
}

export const importFileStore = {
  /** Stores a file as it arrives, and tells its size. What came of one that breaks off is forgotten. */
  async add(user_id: string, batch_id: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    await connect();
    const created_at = new Date();
    let [n, size] = [0, 0];
    try {
      for await (const piece of inPieces(bytes)) {
        await ImportFileModel.collection.insertOne({ user_id, batch_id, n, bytes: piece, created_at });
        n += 1;
        size += piece.byteLength;
      }
    } catch (error) {
      await importFileStore.forget(user_id, batch_id);
      throw error;
    }
    return size;
  },

  /** The bytes of a file, piece by piece. */
  async *read(user_id: string, batch_id: string): AsyncGenerator<Uint8Array> {
    await connect();
    for (let n = 0; ; n++) {
      const piece = await ImportFileModel.findOne({ user_id, batch_id, n }, { _id: 0, bytes: 1 }).lean();
      if (!piece) return;
      // The driver hands binary data over in a class of its own.
      const { bytes } = piece as unknown as { bytes: Buffer | { buffer: Buffer } };
      yield Buffer.isBuffer(bytes) ? bytes : bytes.buffer;
    }
  },

  async has(user_id: string, batch_id: string): Promise<boolean> {
    await connect();
    return (await ImportFileModel.exists({ user_id, batch_id, n: 0 })) !== null;
  },

  async forget(user_id: string, batch_id: string): Promise<void> {
    await connect();
    await ImportFileModel.deleteMany({ user_id, batch_id });
  },
};
