import type { BesideBooks } from '@/lib/accounts/beside-books.schemas';
import type { ImportedRow, RefusedRow } from '../imported-row.schemas';
import type { Mapping } from '../mapping.schemas';

/** How a table is written. */
export type Table = {
  delimiter: string;
  /** Whether a line before the header names the delimiter, as Excel does. */
  isNamed: boolean;
  header: readonly string[];
  /** Whether the records after it have as many cells. */
  isRegular: boolean;
};

/** The beginning of a file, from which its format is recognised. */
export type Sample = {
  bytes: Uint8Array;
  /** The same, decoded; empty for a file that is no text. */
  text: string;
  /** What the first record would be, were it a table. */
  table: Table | null;
};

/** A file to read. It is read once, from the beginning: either its bytes or its text. */
export type Source = {
  sample: Sample;
  bytes: () => AsyncIterable<Uint8Array>;
  /** Decoded, without a byte order mark. Throws `UnreadableFile` when it is no text. */
  text: () => AsyncIterable<string>;
};

export type ReadOptions = {
  /** What the columns hold, where the reader says otherwise than the format. */
  mapping?: Mapping;
};

/** One way in which books are written in a file. */
export type Format = {
  id: string;
  /** As it is shown: a proper name, the same in all languages. */
  name: string;
  /** How sure it is that a file is of this format: 0 for not at all, 100 for its own header or mark. */
  recognises: (sample: Sample) => number;
  /** What its columns hold, of a file with these; null when it is not a table. */
  columns: ((header: readonly string[]) => Mapping) | null;
  /** Each row in order, as one or several books or as a refusal. Throws `UnreadableFile` when it cannot go on. */
  read: (source: Source, options: ReadOptions) => AsyncIterable<ImportedRow | RefusedRow>;
  /** What there is beside books, where a format has any. */
  readBeside?: (source: Source) => Promise<BesideBooks>;
};
