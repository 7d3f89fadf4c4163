import { writeFile } from 'node:fs/promises';
import {
  endSessions,
  listReaders,
  readerCalled,
  renameReader,
  type Reader,
} from '@/lib/accounts/administer-accounts.service';
import { accountFile, fileNameFor } from '@/lib/accounts/account-file.service';
import { deleteAccount } from '@/lib/accounts/delete-account.service';
import { mergeAccounts } from '@/lib/accounts/merge-accounts.service';
import { unlock } from '@/lib/passkeys/lock.service';
import { confirm, type Sure } from './ask';

const nameOf = ({ first_name, last_name }: Reader) => `${first_name} ${last_name}`;

export const list = async (): Promise<string> => {
  const readers = await listReaders();
  const lines = readers.map((reader) => {
    const since = reader.created_at.slice(0, 'YYYY-MM-DD'.length);
    return `${reader.id}  ${since}  ${String(reader.books).padStart(6)}  ${nameOf(reader)}`;
  });
  return [`${readers.length} readers: id, since, books, name`, ...lines].join('\n');
};

export const rename = async (reader: string, firstName: string, lastName: string, sure: Sure): Promise<string> => {
  const found = await readerCalled(reader);
  await confirm(`${nameOf(found)} becomes ${firstName} ${lastName}, and signs in with that name from now on.`, sure);
  await renameReader(found, { first_name: firstName, last_name: lastName });
  return `${nameOf(found)} is now ${firstName} ${lastName}.`;
};

const shown = (value: unknown) => (value === null || value === undefined ? 'nothing' : String(value));

export const merge = async (from: string, into: string, sure: Sure): Promise<string> => {
  const [leaving, staying] = [await readerCalled(from), await readerCalled(into)];
  const question = `Everything of ${nameOf(leaving)} goes to ${nameOf(staying)}; then the account of ${nameOf(leaving)} is removed. This cannot be taken back.`;
  await confirm(question, sure);
  const { books, duplicates, settled } = await mergeAccounts(leaving, staying);
  return [
    `${nameOf(staying)} has ${books} books more.`,
    ...(duplicates.length ? [`${duplicates.length} of them were there already, and are kept twice:`] : []),
    ...duplicates.map((title) => `  ${title}`),
    ...(settled.length ? ['Both had decided otherwise:'] : []),
    ...settled.map(({ what, kept, dropped }) => `  ${what}: kept ${shown(kept)}, dropped ${shown(dropped)}`),
  ].join('\n');
};

export const remove = async (reader: string, sure: Sure): Promise<string> => {
  const found = await readerCalled(reader);
  await confirm(`${nameOf(found)} and everything that is theirs is deleted for good.`, sure);
  await deleteAccount(found, found);
  return `${nameOf(found)} is gone.`;
};

export const exportOne = async (reader: string, file: string | undefined): Promise<string> => {
  const found = await readerCalled(reader);
  const path = file ?? fileNameFor(found, '.json');
  const text = `${JSON.stringify(await accountFile(found), null, 2)}\n`;
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${path} exists already.`) : error;
  });
  return `Everything of ${nameOf(found)} is in ${path}.`;
};

export const unlockAccount = async (reader: string, sure: Sure): Promise<string> => {
  const found = await readerCalled(reader);
  await confirm(
    `The passkeys and recovery codes of ${nameOf(found)} are removed; whoever knows the name can sign in.`,
    sure,
  );
  await unlock(found.id);
  return `${nameOf(found)} signs in with the name alone again.`;
};

export const revokeSessions = async (reader: string | undefined, sure: Sure): Promise<string> => {
  const found = reader === undefined ? undefined : await readerCalled(reader);
  const who = found ? nameOf(found) : 'Every reader';
  await confirm(`${who} has to sign in again, and tokens of programs are refused.`, sure);
  await endSessions(found);
  return `${who} has to sign in again.`;
};
