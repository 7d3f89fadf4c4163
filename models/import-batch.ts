import mongoose, { type Model } from 'mongoose';

/** How many rows the file has, and how many there are of each verdict. */
type Counts = { rows: number; new: number; present: number; updates: number; probable: number; refused: number };

/** One file that a reader imports, from its upload to its undoing. */
export type ImportBatchRecord = {
  user_id: string;
  id: string;
  created_at: Date;
  file_name: string;
  /** In bytes. */
  size: number;
  /** What is being done, or was done last. */
  state: 'reading' | 'ready' | 'applying' | 'applied' | 'undoing' | 'undone' | 'failed';
  /** Why it failed, as a code. */
  failure?: string;
  /** What the reader chose; null is what the file itself tells. */
  asked: { format: string | null; mapping: Record<string, string | null> | null; shelves: Record<string, string> };
  format: string;
  encoding: string;
  columns: { column: string; field: string | null }[];
  shelves: { name: string; rows: number }[];
  counts: Counts;
  /** How many rows the present work has done, of how many. */
  progress: { done: number; total: number };
  outcomes: { added: number; updated: number; unchanged: number; refused: number };
  undoing: { removed: number; restored: number; kept: number };
  enrichment: {
    state: 'none' | 'running' | 'stopped' | 'done';
    done: number;
    total: number;
    filled: number;
    unknown: number;
  };
  /** Another one each time that the reader has the rows judged anew. */
  pass?: string;
  /** What the reader answered about rows that are being judged anew, until they are. */
  answers?: { n: number; match: string; decision: 'same' | 'other' | 'skip' }[];
  /** How much the file has beside books, by kind; what it is, until it is added; and what was added of it. */
  beside?: Record<string, number>;
  beside_told?: Record<string, unknown[]> | null;
  beside_added?: Record<string, unknown[]> | null;
  applied_at?: Date;
  undone_at?: Date;
  /** Only one batch of a reader is applied or undone at a time. */
  claim?: true;
  /** Who is at work on it, and until when nobody else may be. */
  lease_owner?: string;
  lease_until?: Date;
};

const required = { type: String, required: true };
const maybe = { type: mongoose.Schema.Types.Mixed };
const anything = { type: mongoose.Schema.Types.Mixed, required: true };

const importBatchSchema = new mongoose.Schema<ImportBatchRecord>(
  {
    user_id: required,
    id: required,
    created_at: { type: Date, required: true },
    file_name: { type: String, default: '' },
    size: { type: Number, required: true },
    state: required,
    failure: String,
    asked: anything,
    format: { type: String, default: '' },
    encoding: { type: String, default: '' },
    columns: anything,
    shelves: anything,
    counts: anything,
    progress: anything,
    outcomes: anything,
    undoing: anything,
    enrichment: anything,
    pass: String,
    answers: maybe,
    beside: maybe,
    beside_told: maybe,
    beside_added: maybe,
    applied_at: Date,
    undone_at: Date,
    claim: Boolean,
    lease_owner: String,
    lease_until: Date,
  },
  { id: false, versionKey: false, minimize: false, collection: 'import_batches' },
);
importBatchSchema.index({ user_id: 1, id: 1 }, { unique: true });
importBatchSchema.index({ user_id: 1, created_at: -1 });
importBatchSchema.index(
  { user_id: 1, claim: 1 },
  { unique: true, partialFilterExpression: { claim: { $exists: true } } },
);
// For a server that starts: it goes on with what was at work, whosesoever it is.
importBatchSchema.index({ state: 1 });
importBatchSchema.index({ 'enrichment.state': 1 });

export const ImportBatchModel =
  (mongoose.models.ImportBatch as Model<ImportBatchRecord> | undefined) ??
  mongoose.model<ImportBatchRecord>('ImportBatch', importBatchSchema);
