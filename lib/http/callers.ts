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

/**
 * Whose page a browser asks for, and a stamp that changes with whatever they have; undefined when it is nobody's, when the
 * session is to be renewed, and where nobody can tell what changed.
 */
export const ownerOfPage = async (cookie = ''): Promise<{ id: string; stamp: number } | undefined> => {
  if (stampOf() === undefined) return undefined;
  const asked = new Request('http://localhost', { headers: { cookie } });
  const { user, setCookie } = await callerOf(asked).catch((): Partial<Authenticated> => ({}));
  const stamp = user && !setCookie ? stampOf(user.id) : undefined;
  return user && stamp !== undefined ? { id: user.id, stamp } : undefined;
};
