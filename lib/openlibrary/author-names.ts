import 'server-only';
import { findAuthor, TIMEOUT } from './catalogue';
import { authorKey } from './keys';
import { UpstreamError } from './upstream-error';

export type NamedAuthor = { key: string; name: string };

const named = async (reference: string): Promise<NamedAuthor | null> => {
  const key = authorKey(reference);
  if (!key) return null;
  try {
    const { value } = await findAuthor(key, TIMEOUT.part);
    const name = value?.name || value?.personal_name;
    return name ? { key, name: name.trim() } : null;
  } catch (error) {
    // A record that fails is left out; a request of ours that was never sent is no reason to forget an author.
    if (error instanceof UpstreamError && error.failure !== 'busy') return null;
    throw error;
  }
};

const MOST = 10;

/** Who wrote a work, as far as Open Library can tell right now. */
export const namedAuthors = async (references: readonly string[]): Promise<NamedAuthor[]> =>
  (await Promise.all([...new Set(references)].slice(0, MOST).map(named))).filter((author) => author !== null);

export const authorNames = async (references: readonly string[]): Promise<string[]> => [
  ...new Set((await namedAuthors(references)).map(({ name }) => name)),
];
