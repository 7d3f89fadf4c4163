import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { eachKept } from '@/lib/accounts/account-file.service';
import { coverFileName, findCoverPicture } from '@/lib/openlibrary/cover-pictures.service';
import { UpstreamError } from '@/lib/openlibrary/upstream-error';
import type { ArchivedCover } from './archive.schemas';

/** In seconds, before the second try: what Open Library may ask for, and what it gets without asking. */
const WAIT = { longest: 60, standard: 5 };

const SECOND = 1000;
const GIVE_UP_AFTER = 3;

const patiently = async (address: string, stop: AbortSignal): Promise<Buffer | null> => {
  try {
    return await findCoverPicture(address, stop);
  } catch (error) {
    if (!(error instanceof UpstreamError) || error.failure === 'unreadable') throw error;
    await delay(Math.min(error.retryAfter ?? WAIT.standard, WAIT.longest) * SECOND, undefined, { signal: stop });
    return findCoverPicture(address, stop);
  }
};

export type Cover = { told: ArchivedCover; picture: Buffer | null };

const missing = (cover_url: string, why: NonNullable<ArchivedCover['missing']>): Cover => ({
  told: { cover_url, file: null, missing: why },
  picture: null,
});

const addressesOf = async (userId: string): Promise<Set<string>> => {
  const addresses = new Set<string>();
  for await (const { cover_url } of eachKept(userId, 'books')) if (cover_url) addresses.add(cover_url);
  return addresses;
};

/**
 * The covers of a reader's books, each once, with the picture where Open Library has it: no other address is asked, and
 * none any more after three in a row that did not answer.
 */
export async function* coversOf(userId: string, stop: AbortSignal): AsyncGenerator<Cover> {
  let failed = 0;

  const coverAt = async (address: string): Promise<Cover> => {
    const name = coverFileName(address);
    if (!name) return missing(address, 'elsewhere');
    if (failed >= GIVE_UP_AFTER) return missing(address, 'unreachable');
    try {
      const picture = await patiently(address, stop);
      failed = 0;
      if (!picture) return missing(address, 'unknown');
      return { told: { cover_url: address, file: `covers/${name}`, missing: null }, picture };
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      failed += 1;
      return missing(address, 'unreachable');
    }
  };

  // Pictures take their time: no cursor is held open meanwhile.
  for (const address of await addressesOf(userId)) {
    if (stop.aborted) return;
    yield await coverAt(address);
  }
}
