import 'server-only';
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/errors';
import { idempotencyStore, type Claim } from './idempotency.store';

const HEADER = 'Idempotency-Key';
/** No request takes this long: the process that began it is gone. */
const ABANDONED_AFTER = 60_000;

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

/** What was answered before, or undefined when this request may be worked on. */
const recall = async (claim: Claim): Promise<unknown> => {
  if (await idempotencyStore.claim(claim)) return undefined;
  const known = await idempotencyStore.find(claim);
  if (!known) return recall(claim);
  if (known.fingerprint !== claim.fingerprint) throw wrongKey('Was used for another request');
  if (known.answer !== undefined) return JSON.parse(known.answer);
  const isAbandoned = Date.now() - known.created_at.getTime() > ABANDONED_AFTER;
  if (isAbandoned && (await idempotencyStore.takeOver(claim, known.created_at))) return undefined;
  throw new AppError('conflict', 'Cette demande est déjà en cours', { headers: { 'retry-after': '1' } });
};

/** Does the work once for a claim; whoever asks again within a day hears the same. A failed request may be tried again. */
export const once = async (
  claim: Claim,
  work: () => Promise<unknown>,
): Promise<{ answer: unknown; isReplay: boolean }> => {
  const before = await recall(claim);
  if (before !== undefined) return { answer: before, isReplay: true };
  try {
    const answer = await work();
    await idempotencyStore.keep(claim, JSON.stringify(answer));
    return { answer, isReplay: false };
  } catch (error) {
    await idempotencyStore.release(claim);
    throw error;
  }
};
