import 'server-only';
import { env } from '@/lib/env';
import { gate, inTime } from './gate';
import { MOST_MOVES, sendFor, type Wanted } from './transport';
import { UpstreamError } from './upstream-error';

/** A cover as Open Library names it: by what it is looked up, and the value. */
const COVER = /^\/b\/(id|isbn|olid)\/(\w+)-([SML])\.jpg$/;

/** Covers of many years ago and the newest are kept by the Internet Archive. */
const isArchive = ({ protocol, hostname }: URL) =>
  protocol === 'https:' && (hostname === 'archive.org' || hostname.endsWith('.archive.org'));

const PICTURE: Wanted<Buffer> = {
  accept: 'image/*',
  type: /^image\/(jpeg|png|gif|webp)\b/i,
  most: 4 * 1024 * 1024,
  parse: (bytes) => bytes,
  isFriend: isArchive,
};

/** In milliseconds, the wait for a turn included. */
const TIMEOUT = 60_000;

/** A name for the file of a cover, when its address is one of Open Library's; null for any other. */
export const coverFileName = (address: string): string | null => {
  const target = URL.parse(address);
  if (target?.origin !== env().OPENLIBRARY_COVERS_URL) return null;
  const [, by, value, size] = COVER.exec(target.pathname) ?? [];
  return by ? `${by}-${value}-${size}.jpg` : null;
};

const follow = async (address: URL, deadline: number, signal: AbortSignal): Promise<Buffer | null> => {
  let next = address;
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    const asked = next;
    const work = () => gate().through(() => sendFor(asked, PICTURE, signal), { deadline, signal, isBackground: true });
    const brought = await gate().pictures(work, signal);
    if ('body' in brought) return brought.body;
    next = new URL(brought.movedTo);
  }
  throw new UpstreamError('unreadable');
};

/**
 * The picture at an address that has a file name; null when there is none. It waits behind everybody who reads. Throws an
 * UpstreamError.
 */
export const findCoverPicture = (address: string, stop: AbortSignal): Promise<Buffer | null> =>
  // Without the question a grey picture stands for none.
  inTime(TIMEOUT, (deadline, signal) => follow(new URL('?default=false', address), deadline, signal), stop);
