import 'server-only';
import { LRUCache } from 'lru-cache';
import { authenticate, type Authenticated } from '@/lib/auth/authenticate';
import { stampOf } from '@/lib/db/connect';

/** How long a token may outlive its end: it is looked at again after that. */
const FRESH_FOR = 1000;
const MOST_CHARACTERS = 4_000_000;

type Known = Pick<Authenticated, 'user' | 'session'> & { stamp: number };

const known = new LRUCache<string, Known>({
  ttl: FRESH_FOR,
  maxSize: MOST_CHARACTERS,
  sizeCalculation: (_, credentials) => credentials.length,
});

/** All by which a request says who it is from; a change needs more than this, so it is asked each time. */
const credentialsOf = ({ method, headers }: Request) =>
  method === 'GET' ? `${headers.get('authorization') ?? ''}\n${headers.get('cookie') ?? ''}` : undefined;

/**
 * Who makes an API call. Whoever was just recognised by the same credentials still is, unless something of theirs was
 * written since: an account that was removed or renamed, a session that was ended.
 */
export const callerOf = async (request: Request): Promise<Authenticated> => {
  const credentials = credentialsOf(request);
  if (credentials === undefined) return authenticate(request);
  const found = known.get(credentials);
  if (found && found.stamp === stampOf(found.user.id)) return found;
  const before = stampOf();
  const authenticated = await authenticate(request);
  const { user, session, setCookie } = authenticated;
  const stamp = stampOf(user.id);
  // What was written meanwhile may not have been read.
  if (stamp !== undefined && before === stampOf() && !setCookie) known.set(credentials, { user, session, stamp });
  return authenticated;
};
