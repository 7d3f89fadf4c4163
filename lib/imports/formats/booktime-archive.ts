import { BESIDE_BOOKS, BESIDE_KINDS, type BesideBooks, type BesideKind } from '@/lib/accounts/beside-books.schemas';
import { ARCHIVE_HEADER_FILE, archiveFile, ArchiveHeader } from '@/lib/exports/archive.schemas';
import type { z } from 'zod';
import { refuse } from '../finish-row';
import type { ImportedRow, RefusedRow } from '../imported-row.schemas';
import { KeptBook } from '../kept-book.schemas';
import { namesIn } from '../source/archive-kind';
import { LIMITS } from '../source/limits';
import { linesOf } from '../source/lines';
import { openZip, type Packed } from '../source/zip';
import { UnreadableFile } from '../unreadable-file';
import type { Format, Source } from './format';

const isHeader = (name: string) => name === ARCHIVE_HEADER_FILE || name.endsWith(`/${ARCHIVE_HEADER_FILE}`);

/** A book has the address of its cover, from which it is shown. */
const isNoPicture = (name: string) => !/(^|\/)covers\//.test(name);

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('unknown_encoding', null, { cause });
  }
}

async function* recordsIn(file: Packed | undefined): AsyncGenerator<string> {
  if (file) for await (const line of linesOf(textOf(file()), LIMITS.record)) if (line.trim()) yield line;
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const wholeOf = async (file: Packed): Promise<string> => {
  let whole = '';
  for await (const line of linesOf(textOf(file()), LIMITS.row)) {
    whole += `${line}\n`;
    if (whole.length > LIMITS.row) throw new UnreadableFile('malformed_archive');
  }
  return whole;
};

/** Throws for a zip that is none of our archives, and for one that a later version of us wrote. */
const checkHeader = async (file: Packed): Promise<void> => {
  const header = parsed(await wholeOf(file));
  if (ArchiveHeader.safeParse(header).success) return;
  const { success: isOurs } = ArchiveHeader.pick({ format: true }).safeParse(header);
  const { success: isOfThisVersion } = ArchiveHeader.pick({ version: true }).safeParse(header);
  throw new UnreadableFile(isOurs && !isOfThisVersion ? 'unknown_archive_version' : 'malformed_archive');
};

type Files = (name: string) => Packed | undefined;

/** The files of an archive, also of one that somebody has unpacked and packed again with its folder. */
const openArchive = async (source: Source): Promise<Files> => {
  const files = await openZip(source.bytes(), isNoPicture);
  const headers = [...files.keys()].filter(isHeader);
  const header = headers.length === 1 ? headers[0] : undefined;
  const file = header === undefined ? undefined : files.get(header);
  if (header === undefined || !file) throw new UnreadableFile('malformed_archive');
  await checkHeader(file);
  const folder = header.slice(0, -ARCHIVE_HEADER_FILE.length);
  return (kind) => files.get(folder + archiveFile(kind));
};

type Row = ImportedRow | RefusedRow;

async function* booksIn(files: Files): AsyncGenerator<Row> {
  let row = 0;
  for await (const line of recordsIn(files('books'))) {
    if (++row > LIMITS.rows) throw new UnreadableFile('too_many_rows', row);
    const { data: kept } = KeptBook.safeParse(parsed(line));
    // What it says is in the book: kept a second time, it would only take room.
    yield kept ? { kind: 'book', row, raw: {}, warnings: [], kept } : refuse(row, { line }, 'damaged_record');
  }
}

type Told = { kind: BesideKind; line: string; value: unknown };

/** What is no book, with undefined for what cannot be read. */
async function* besideIn(files: Files): AsyncGenerator<Told> {
  let size = 0;
  for (const kind of BESIDE_KINDS) {
    let count = 0;
    for await (const line of recordsIn(files(kind))) {
      size += line.length;
      if (++count > LIMITS.beside || size > LIMITS.beside_text) throw new UnreadableFile('too_many_rows');
      yield { kind, line, value: (BESIDE_BOOKS[kind] as z.ZodType).safeParse(parsed(line)).data };
    }
  }
}

/** Our own archive: the only file in which a book is exactly what it was, and in which there is more than books. */
export const booktimeArchive: Format = {
  id: 'booktime-archive',
  name: 'BOOKTIME',
  columns: null,
  recognises: ({ bytes }) => (namesIn(bytes).some(isHeader) ? 100 : 0),
  /** Each book, and of what is no book only what cannot be read. */
  async *read(source) {
    const files = await openArchive(source);
    let [row, others] = [0, 0];
    for await (const one of booksIn(files)) {
      row = one.row;
      yield one;
    }
    for await (const { kind, line, value } of besideIn(files)) {
      others += 1;
      if (value === undefined) yield refuse(++row, { file: archiveFile(kind), line }, 'damaged_record');
    }
    if (row + others === 0) throw new UnreadableFile('no_rows');
  },
  async readBeside(source) {
    const files = await openArchive(source);
    const beside: { [K in BesideKind]: unknown[] } = {
      saga_settings: [],
      goals: [],
      reading_days: [],
      ignored_suggestions: [],
    };
    for await (const { kind, value } of besideIn(files)) if (value !== undefined) beside[kind].push(value);
    return beside as BesideBooks;
  },
};
