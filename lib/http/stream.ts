import 'server-only';
import { PassThrough, pipeline, Readable, type Transform } from 'node:stream';
import { log } from '@/lib/log';

/**
 * An answer that is sent as it is made. Whoever stops reading stops the making; when that fails, the connection is torn, so
 * that nobody takes a part for the whole.
 */
export const streamOf = (source: Iterable<unknown> | AsyncIterable<unknown> | Readable, through?: Transform) => {
  const from = source instanceof Readable ? source : Readable.from(source);
  const sent = pipeline(from, through ?? new PassThrough(), (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') log().error({ err: error }, 'answer broken off');
  });
  return Readable.toWeb(sent) as unknown as ReadableStream<Uint8Array>;
};
