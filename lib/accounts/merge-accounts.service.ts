import 'server-only';
import { ownedBy, listIdentities } from '@/lib/books/import-books.service';
import { AppError } from '@/lib/errors';
import { accountStore, type Reader } from './accounts.store';
import { handOver, type Settled } from './merge-accounts.store';

/** What became of two accounts: how many books came over, which of them were there already, and what was settled. */
export type Merged = { books: number; duplicates: string[]; settled: Settled[] };

/**
 * Makes one account of two. Every book, reading, change, goal, day and setting of the first goes to the second, which stays;
 * then the first, by now empty, is removed. Books that both had are kept twice and named: only their reader knows whether
 * they are two copies. Where both decided, the account that stays is right, and the answer says what the other had.
 */
export const mergeAccounts = async (from: Reader, into: Reader): Promise<Merged> => {
  if (from.id === into.id) throw new AppError('bad_request', 'An account cannot be merged with itself');
  const owned = await ownedBy(into.id);
  const moving = await listIdentities(from.id);
  const duplicates = moving
    .filter(({ isbn, ol_key, ...book }) => owned.has({ ...book, isbns: [isbn], ol_key: ol_key ?? '' }))
    .map(({ title, author }) => `${title} (${author})`);
  const settled = await handOver(from.id, into.id);
  if (from.language && !into.language) await accountStore.setLanguage(into.id, from.language);
  await accountStore.remove(from.id);
  // For what the other's tab wrote in between.
  settled.push(...(await handOver(from.id, into.id)));
  return { books: moving.length, duplicates, settled };
};
