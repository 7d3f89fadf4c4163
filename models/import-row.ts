import mongoose, { type Model } from 'mongoose';
import type { BookChangeRecord } from './book-change';

/** One row of an imported file: what it says, what would become of it, and what did. */
export type ImportRowRecord = {
  user_id: string;
  batch_id: string;
  /** Its place among all that the file tells of, from 1. */
  n: number;
  /** Which record of the file it is; one may tell of several books. */
  row: number;
  /** Its cells, to be told again when it is refused and to repair from later. */
  raw: Record<string, string>;
  title: string;
  author: string;
  /** The book that it describes; null when it is refused. */
  book: Record<string, unknown> | null;
  /** When the book came to the library it comes from. */
  added: Date | null;
  /** What tells the same row of the same source again, and what it said then. */
  keys: string[];
  digest: string;
  verdict: 'new' | 'present' | 'updates' | 'probable' | 'refused';
  reason: string;
  /** The book of the library that it is, or may be. */
  match?: string;
  decision?: 'same' | 'other' | 'skip';
  outcome?: 'added' | 'updated' | 'unchanged' | 'refused';
  book_id?: string;
  /** The version in which the batch left the book: another one is somebody else's. */
  revision?: number;
  /** What it changed, kept for as long as the batch: the history forgets earlier. */
  changes?: BookChangeRecord['fields'];
  undone?: 'removed' | 'restored' | 'kept';
  enriched?: true;
  /** What came of asking Open Library about its book. */
  found?: 'filled' | 'known' | 'unknown';
};

const required = { type: String, required: true };
const anything = { type: mongoose.Schema.Types.Mixed };

const importRowSchema = new mongoose.Schema<ImportRowRecord>(
  {
    user_id: required,
    batch_id: required,
    n: { type: Number, required: true },
    row: { type: Number, required: true },
    raw: anything,
    title: { type: String, default: '' },
    author: { type: String, default: '' },
    book: anything,
    added: Date,
    keys: { type: [String], default: undefined },
    digest: String,
    verdict: required,
    reason: required,
    match: String,
    decision: String,
    outcome: String,
    book_id: String,
    revision: Number,
    changes: anything,
    undone: String,
    enriched: Boolean,
    found: String,
  },
  { id: false, versionKey: false, minimize: false, collection: 'import_rows' },
);
importRowSchema.index({ user_id: 1, batch_id: 1, n: 1 }, { unique: true });
importRowSchema.index({ user_id: 1, batch_id: 1, verdict: 1, n: 1 });
importRowSchema.index({ user_id: 1, keys: 1 });
importRowSchema.index(
  { user_id: 1, batch_id: 1, book_id: 1 },
  { partialFilterExpression: { book_id: { $exists: true } } },
);

export const ImportRowModel =
  (mongoose.models.ImportRow as Model<ImportRowRecord> | undefined) ??
  mongoose.model<ImportRowRecord>('ImportRow', importRowSchema);
