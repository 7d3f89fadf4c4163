import 'server-only';
import { AppError } from '@/lib/errors';

const incomplete = (cause: unknown) =>
  new AppError('invalid', [{ loc: ['body'], msg: 'The body did not come whole', type: 'incomplete' }], { cause });

/** The body of a request as it comes. Whoever hangs up, or is hung up on, is refused like any other: no fault is ours. */
export async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return;
  try {
    yield* body as unknown as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw incomplete(cause);
  }
}
