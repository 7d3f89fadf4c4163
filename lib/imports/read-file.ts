import 'server-only';
import type { Format, ReadOptions } from './formats/format';
import type { ImportedRow, RefusedRow } from './imported-row.schemas';
import type { Field } from './mapping.schemas';

export type ReadFile = {
  format: Pick<Format, 'id' | 'name'>;
  /** Formats that would also read it, the likeliest first. */
  others: Pick<Format, 'id' | 'name'>[];
  encoding: string | null;
  delimiter: string | null;
  /** In the order of the file; empty when it is not a table. */
  columns: { column: string; field: Field | null }[];
  /** To go through once. Throws `UnreadableFile` when the file cannot be read further. */
  rows: AsyncIterable<ImportedRow | RefusedRow>;
};

export type ReadFileOptions = ReadOptions & {
  /** The id of a format, in place of the one recognised. */
  format?: string;
};

/** Recognises a file and reads it, in a memory that does not grow with it. Throws `UnreadableFile`. */
export type ReadFileFunction = (bytes: AsyncIterable<Uint8Array>, options?: ReadFileOptions) => Promise<ReadFile>;
