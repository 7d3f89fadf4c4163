import type { FileRefusal } from './imported-row.schemas';

/** A file that cannot be read, from the start or from one of its rows on. Whoever asked for the rows catches it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly code: FileRefusal,
    /** The row that is at fault, when it is one. */
    readonly row: number | null = null,
    options?: ErrorOptions,
  ) {
    super(row === null ? code : `${code} at row ${row}`, options);
  }
}
