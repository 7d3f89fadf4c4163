import 'server-only';
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { idempotencyStore, type Claim } from './idempotency.store';

const HEADER = 'Idempotency-Key';
/** No request takes this long: the process that began it is gone. A file may be two minutes on its way. */
const ABANDONED_AFTER = { request: 60_000, upload: 180_000 };

const OF_ANOTHER = 'Was used for another request';

const wrongKey = (msg: string) => new AppError('invalid', [{ loc: ['header', HEADER], msg, type: 'value_error' }]);

/** The claim of a request that carries a key, or null. The same key of another reader is another key. */
export const claimOf = (request: Request, userId: string, body: unknown): Claim | null => {
  const key = request.headers.get(HEADER);
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw wrongKey('Must be 1 to 255 printable characters');
  const { pathname, search } = new URL(request.url);
  const asked = JSON.stringify([request.method, pathname + search, body]);
  return { user_id: userId, key, fingerprint: createHash('sha256').update(asked).digest('hex') };
};

/** What a request says beside its claim, once all of it has been read: the file that it brings. */
type Content = () => Promise<string>;

const isAnother = async ({ content }: { content?: string }, contentOf: Content | undefined) =>
  content !== undefined && contentOf !== undefined && content !== (await contentOf());

/** What was answered before, or undefined when this request may be worked on. */
const recall = async (claim: Claim, contentOf?: Content): Promise<unknown> => {
  if (await idempotencyStore.claim(claim)) return undefined;
  const known = await idempotencyStore.find(claim);
  if (!known) return recall(claim, contentOf);
  if (known.fingerprint !== claim.fingerprint) throw wrongKey(OF_ANOTHER);
  if (known.answer !== undefined) {
    if (await isAnother(known, contentOf)) throw wrongKey(OF_ANOTHER);
    return JSON.parse(known.answer);
  }
  const longest = contentOf ? ABANDONED_AFTER.upload : ABANDONED_AFTER.request;
  const isAbandoned = Date.now() - known.created_at.getTime() > longest;
  if (isAbandoned && (await idempotencyStore.takeOver(claim, known.created_at))) return undefined;
  throw new AppError('conflict', 'Cette demande est déjà en cours', { headers: { 'retry-after': '1' } });
};

/** What was done is answered for, also when that cannot be kept: told of a failure, whoever asked would have it done again. */
const keep = (claim: Claim, answer: unknown, content: string | undefined) =>
  idempotencyStore
    .keep(claim, { answer: JSON.stringify(answer), content })
    .catch((err: unknown) => log().warn({ err }, 'an answer was not kept for its Idempotency-Key'));

/** Does the work once for a claim; whoever asks again within a day hears the same. A failed request may be tried again. */
export const once = async (
  claim: Claim,
  work: () => Promise<unknown>,
  contentOf?: Content,
): Promise<{ answer: unknown; isReplay: boolean }> => {
  const before = await recall(claim, contentOf);
  if (before !== undefined) return { answer: before, isReplay: true };
  try {
    const answer = await work();
    await keep(claim, answer, await contentOf?.());
    return { answer, isReplay: false };
  } catch (error) {
    await idempotencyStore.release(claim);
    throw error;
  }
};
