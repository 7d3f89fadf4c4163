import 'server-only';
import { AppError } from '@/lib/errors';
import { bytesOf } from './bytes-of';

const LIMIT = 1024 * 1024;

const tooLarge = () => new AppError('too_large', 'The body is larger than 1 MB');
const malformed = (msg: string, cause?: unknown) =>
  new AppError('invalid', [{ loc: ['body'], msg, type: 'json_invalid' }], { cause });

const readText = async (request: Request): Promise<string> => {
  if (Number(request.headers.get('content-length')) > LIMIT) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(request)) {
    size += chunk.byteLength;
    if (size > LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const isJson = (type: string | null) => /^application\/([\w.-]+\+)?json\b/i.test(type ?? '');

/** The JSON body of a request, undefined when it has none. Throws 413 past 1 MB, 422 when it is not JSON. */
export const bodyOf = async (request: Request): Promise<unknown> => {
  const text = await readText(request);
  if (text.trim() === '') return undefined;
  if (!isJson(request.headers.get('content-type'))) throw malformed('The body must be sent as application/json');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('The body is not valid JSON', cause);
  }
};
