import 'server-only';
import { slugOf } from '@/lib/text/slug';
import type { AccountFile } from './account-file.schemas';
import type { Reader } from './accounts.store';
import { belongingsStore } from './belongings.store';

const DAY = 'YYYY-MM-DD'.length;

/** Everything that is kept about a reader. */
export const accountFile = async (reader: Reader, now = new Date()): Promise<AccountFile> => ({
  format: 'booktime-account',
  version: 1,
  exported_at: now.toISOString(),
  account: { ...reader, language: reader.language ?? null },
  ...(await belongingsStore.list(reader.id)),
});

/** How the file is called: in letters that every disk takes. */
export const accountFileName = ({ first_name, last_name }: Reader, now = new Date()): string =>
  `${['booktime', slugOf(`${first_name} ${last_name}`), now.toISOString().slice(0, DAY)].filter(Boolean).join('-')}.json`;
