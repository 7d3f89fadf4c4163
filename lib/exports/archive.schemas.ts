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

/** What became of the cover at an address, in an archive with pictures. */
export const ArchivedCover = z
  .object({
    cover_url: z.string(),
    file: z.string().nullable().meta({ description: 'The picture, in this archive.' }),
    missing: z.enum(['elsewhere', 'unknown', 'unreachable']).nullable().meta({
      description:
        'Why there is no picture: the address is none of Open Library’s, it has none there, or it did not answer.',
    }),
  })
  .meta({ description: 'A cover, and the file of its picture.' });

export type ArchivedCover = z.infer<typeof ArchivedCover>;

export const COVERS_FILE = archiveFile('covers');

/** What the files of an archive hold, by their names; of a file of lines, the list of its lines. */
export const Archive = z.object({
  [ARCHIVE_HEADER_FILE]: ArchiveHeader,
  ...lists,
  [COVERS_FILE]: z.array(ArchivedCover).optional().meta({ description: 'With pictures: one object on each line.' }),
});
