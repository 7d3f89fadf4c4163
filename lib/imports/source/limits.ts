/** What is read of a file at most: more is refused. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 50 * 1024 * 1024,
  rows: 50_000,
  /** Characters of a row, and so of a cell. */
  row: 1_000_000,
} as const;
