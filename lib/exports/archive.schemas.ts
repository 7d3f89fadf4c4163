import { z } from 'zod';
import { AccountFile } from '@/lib/accounts/account-file.schemas';

const { format, version, exported_at, account, ...kinds } = AccountFile.shape;

/** What an archive says of itself, in `archive.json`. */
export const ArchiveHeader = z.object({ format, version, exported_at, account });

/** What each line of a file is; the file has the name of the kind, as in `books.ndjson`. */
export const ARCHIVE_KINDS = kinds;

export type ArchiveKind = keyof typeof kinds;

export const ARCHIVE_HEADER_FILE = 'archive.json';
export const archiveFile = (kind: string) => `${kind}.ndjson`;

const lists = Object.fromEntries(
  Object.entries(kinds).map(([kind, list]): [string, z.ZodType] => [
    archiveFile(kind),
    list.meta({ description: 'One object on each line.' }),
  ]),
);

/** What the files of an archive hold, by their names; of a file of lines, the list of its lines. */
export const Archive = z.object({ [ARCHIVE_HEADER_FILE]: ArchiveHeader, ...lists });
