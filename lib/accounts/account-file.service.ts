import 'server-only';
import { slugOf } from '@/lib/text/slug';
import type { AccountFile } from './account-file.schemas';
import type { Reader } from './accounts.store';
import { belongingsStore } from './belongings.store';

const DAY = 'YYYY-MM-DD'.length;

/** Everything that is kept about a reader. */
export const accountFile = async ({ sessionsFrom: _, ...account }: Reader, now = new Date()): Promise<AccountFile> => ({
  format: 'booktime-account',
  version: 1,
  exported_at: now.toISOString(),
  account: { ...account, language: account.language ?? null },
  ...(await belongingsStore.list(account.id)),
});

/** All of one kind that is kept about a reader, one after the other: a library of any size takes the memory of a few. */
export const eachKept = belongingsStore.each;

/** How a file of a reader's is called: in letters that every disk takes. `ending` begins after the day. */
export const fileNameFor = ({ first_name, last_name }: Reader, ending: string, now = new Date()): string =>
  `${['booktime', slugOf(`${first_name} ${last_name}`), now.toISOString().slice(0, DAY)].filter(Boolean).join('-')}${ending}`;
