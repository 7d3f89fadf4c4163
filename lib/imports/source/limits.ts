const MB = 1024 * 1024;

/** What is read of a file at most: more is refused. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 50 * MB,
  rows: 50_000,
  /** Characters of a row, and so of a cell. */
  row: 1_000_000,
  /** Bytes of all the files in a zip, and how many they are. */
  unpacked: 500 * MB,
  packed_files: 1000,
  /** Characters of a record of our own archive: a book may have two hundred long quotes. */
  record: 8_000_000,
  /** Records that are no books, of each kind, and characters of all of them. */
  beside: 20_000,
  beside_text: 4_000_000,
} as const;
