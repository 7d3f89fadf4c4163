import 'server-only';
import { LRUCache } from 'lru-cache';
import { stampOf } from '@/lib/db/connect';

/** What an answer follows from: the answer is the same for as long as this is. Undefined when nobody can tell. */
export type Follows<User> = (user: User) => unknown;

/** For answers that follow from a reader's own things, and from nothing else: no other reader, no day, no catalogue. */
export const whatIsTheirs = ({ id }: { id: string }): number | undefined => stampOf(id);

type Prepared = { stamp: unknown; body: Buffer; headers: [string, string][] };

const MOST_BYTES = 32 * 2 ** 20;

// Each bundle has its own modules: the room for answers is one for the process.
const shared = globalThis as typeof globalThis & { booktimeAnswers?: LRUCache<string, Prepared> };
const answers = (shared.booktimeAnswers ??= new LRUCache<string, Prepared>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ body }, key) => body.length + key.length,
}));

const ORIGIN = /^[^/]+\/\/[^/]*/;

/** The same question of the same reader; the host by which the server was asked is in no answer. */
const questionOf = ({ url }: Request, user: { id: string } | undefined) =>
  `${user?.id ?? ''} ${url.replace(ORIGIN, '')}`;

/** What is about this request alone, and in nobody else's answer. */
const isOwn = (name: string) => name === 'set-cookie';

/**
 * The bytes of an answer, and its headers put where they belong: those that were prepared when the same was asked before
 * and what it follows from is unchanged; else `work` makes it anew.
 */
export const prepared = async (
  request: Request,
  user: { id: string } | undefined,
  stamp: unknown,
  headers: Headers,
  work: () => Promise<unknown>,
): Promise<Buffer> => {
  const question = questionOf(request, user);
  const found = answers.get(question);
  if (found?.stamp === stamp && found) {
    for (const [name, value] of found.headers) headers.set(name, value);
    return found.body;
  }
  const body = Buffer.from(JSON.stringify(await work()));
  headers.set('content-type', 'application/json');
  answers.set(question, { stamp, body, headers: [...headers].filter(([name]) => !isOwn(name)) });
  return body;
};
