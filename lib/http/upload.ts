import 'server-only';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { AppError } from '@/lib/errors';
import { bytesOf } from './bytes-of';

type Arriving = { name: string; bytes: AsyncIterable<Uint8Array> };

/** A file on its way: its bytes can be read once, as they arrive. */
export type Upload = Arriving & {
  /** What tells it from another one, of its name and bytes; reads those that nobody has read. */
  digest: () => Promise<string>;
};

const MEGABYTE = 1024 * 1024;
/** What a form may say beside its file. */
const LIMITS = { files: 1, fields: 10, fieldSize: 1000, headerPairs: 50 };
/** Boundaries and headers of a form come on top of the file. */
const AROUND = 10_000;

const tooLarge = (limit: number) => new AppError('too_large', `Le fichier dépasse ${Math.floor(limit / MEGABYTE)} Mo.`);
const missing = (cause?: unknown) =>
  new AppError('invalid', [{ loc: ['body', 'file'], msg: 'A file is needed', type: 'missing' }], { cause });

const sourceOf = (request: Request): AsyncIterable<Uint8Array> => {
  if (!request.body) throw missing();
  return bytesOf(request);
};

/** The first file of a form, as soon as it begins. */
const fileIn = (request: Request, type: string): Promise<Arriving> =>
  new Promise((resolve, reject) => {
    let file: Readable | undefined;
    const fail = (cause: unknown) => {
      const error = missing(cause);
      file?.destroy(error);
      reject(error);
    };
    try {
      const parser = new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
      parser.on('file', (_field, stream, name) => {
        file = stream;
        resolve({ name: name ?? '', bytes: stream as AsyncIterable<Uint8Array> });
      });
      pipeline(sourceOf(request), parser).then(() => reject(missing()), fail);
    } catch (error) {
      fail(error);
    }
  });

const isForm = (type: string) => /^multipart\/form-data\b/i.test(type);

async function* within(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

const summed = (name: string, bytes: AsyncIterable<Uint8Array>): Upload => {
  const sum = createHash('sha256').update(`${name}\0`);
  async function* reading() {
    for await (const chunk of bytes) {
      sum.update(chunk);
      yield chunk;
    }
  }
  const read = reading();
  const digest = async () => {
    for await (const _chunk of read);
    return sum.digest('hex');
  };
  return { name, bytes: read, digest };
};

/** The file that a request brings. Throws 413 past `limit` bytes, at once or on the way, and 422 without a file. */
export const uploadOf = async (request: Request, limit: number): Promise<Upload> => {
  if (Number(request.headers.get('content-length')) > limit + AROUND) throw tooLarge(limit);
  const type = request.headers.get('content-type') ?? '';
  const { name, bytes } = isForm(type) ? await fileIn(request, type) : { name: '', bytes: sourceOf(request) };
  return summed(name, within(bytes, limit));
};

/** The file of an endpoint that takes one. */
export const expectedUpload = async (request: Request, upload: { limit: number } | undefined) =>
  upload && uploadOf(request, upload.limit);
