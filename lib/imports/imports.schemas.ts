import { z } from 'zod';
import { limit, offset } from '@/lib/http/query.schemas';
import { BATCH, IMPORT_ID, ROW } from './import-examples.schemas';
import { FILE_REFUSALS, ROW_REFUSALS } from './imported-row.schemas';
import { Field, Mapping } from './mapping.schemas';

/** 50 MB. */
export const LARGEST_FILE = 50 * 1024 * 1024;

export const VERDICTS = ['new', 'present', 'updates', 'probable', 'refused'] as const;
export const DECISIONS = ['same', 'other', 'skip'] as const;
const STATES = ['reading', 'ready', 'applying', 'applied', 'undoing', 'undone', 'failed'] as const;
export const SHELF_TARGETS = [
  'to_read',
  'reading',
  'completed',
  'paused',
  'abandoned',
  'wished',
  'tag',
  'ignore',
] as const;

/** Why a row got its verdict, and why a file or the work on it was given up. */
const REASONS = [
  ...(['new', 'new_without_isbn', 'imported_before', 'itself', 'isbn', 'work', 'twice', 'title_author'] as const),
  ...ROW_REFUSALS,
] as const;
export const FAILURES = [...FILE_REFUSALS, 'fault'] as const;

const count = z.int().min(0);

const Verdict = z.enum(VERDICTS).meta({
  id: 'ImportVerdict',
  description:
    '`new`: becomes a book. `present`: is in the library, and says nothing new. `updates`: is in the library, which it fills or adds to. `probable`: may be a book of the library, which the reader decides. `refused`: cannot become a book.',
});

const ShelfTarget = z.enum(SHELF_TARGETS).meta({
  id: 'ImportShelfTarget',
  description: 'What a shelf of the source means here: a status, a wish, a tag of the same name, or nothing.',
});

const state = z.enum(STATES).meta({
  description:
    '`reading` judges the rows, `ready` waits for the reader, `applying` writes them, `undoing` takes them back. `failed`: the file cannot be read.',
});
const enrichmentState = z.enum(['none', 'running', 'stopped', 'done']);

/** An import: one file, what is known of its rows, and what became of them. */
export const ImportBatch = z
  .object({
    id: z.uuid(),
    created_at: z.iso.datetime(),
    file_name: z.string(),
    size: count.meta({ description: 'In bytes.' }),
    state,
    failure: z
      .enum(FAILURES)
      .nullable()
      .meta({ description: 'Why the file cannot be read, or the work was given up.' }),
    is_working: z.boolean().meta({ description: 'Something is being done: look again to see how far it is.' }),
    can_be_read_again: z.boolean().meta({ description: 'Format, columns and shelves can still be chosen otherwise.' }),
    format: z.string().meta({ description: 'As recognised, or as chosen: an id of `GET /api/imports/formats`.' }),
    encoding: z.string(),
    columns: z.array(z.object({ column: z.string(), field: Field.nullable() })),
    shelves: z.array(z.object({ name: z.string(), rows: count, target: ShelfTarget })),
    counts: z
      .object({
        rows: count,
        records: count,
        new: count,
        present: count,
        updates: count,
        probable: count,
        refused: count,
      })
      .meta({
        description:
          'Of the `rows` of the file, `records` came: one each, or one for each book of a row that tells of several, as a series read up to a volume. The verdicts add up to `records`.',
      }),
    undecided: count.meta({ description: 'Probable matches that nobody has decided: they are not applied.' }),
    progress: z.object({ done: count, total: count }),
    outcomes: z.object({ added: count, updated: count, unchanged: count, refused: count }),
    undoing: z
      .object({ removed: count, restored: count, kept: count })
      .meta({ description: 'After an undoing; `kept` are books that the reader has changed since.' }),
    enrichment: z
      .object({ state: enrichmentState, done: count, total: count, filled: count, unknown: count })
      .meta({ description: 'Open Library is asked about added books that have an ISBN, in the background.' }),
    beside: z.object({ saga_settings: count, goals: count, reading_days: count, ignored_suggestions: count }).meta({
      description: 'What the file has beside books, as only our own archive does; what is missing is added too.',
    }),
    applied_at: z.iso.datetime().nullable(),
    undone_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ImportBatch', examples: [BATCH] });

export const ImportPath = z.object({
  import_id: z.string().meta({ description: 'The `id` of an import.', examples: [IMPORT_ID] }),
});

export const ImportFilter = z.object({ limit: limit(20), offset });

export const UploadQuery = z.object({
  file_name: z
    .string()
    .max(255)
    .optional()
    .meta({ description: 'How the file is called.', examples: ['books.csv'] }),
  format: z.string().max(50).optional().meta({ description: 'A format, in place of the one recognised.' }),
});

/** How a file is to be read; what is absent stays, null is what the file itself tells. */
export const ImportReading = z
  .object({
    format: z.string().max(50).nullable(),
    mapping: Mapping.nullable(),
    shelves: z.record(z.string(), ShelfTarget).meta({ description: 'What shelves of the source mean here, by name.' }),
  })
  .partial()
  .meta({ id: 'ImportReading', examples: [{ shelves: { 'on-hold': 'paused' } }] });

const MatchedBook = z.object({
  id: z.uuid(),
  title: z.string(),
  author: z.string(),
  isbn: z.string(),
  volume_number: z.int().nullable(),
});

/** One row: what it says, the verdict with its reason, and what became of it. */
export const ImportRowView = z
  .object({
    n: z.int().min(1).meta({ description: 'Names the row within the import.' }),
    row: z.int().min(1).meta({ description: 'Which record of the file; one may tell of several books.' }),
    title: z.string(),
    author: z.string(),
    isbn: z.string(),
    saga: z.string(),
    volume_number: z.int().nullable(),
    volume_label: z.string(),
    status: z.string(),
    verdict: Verdict,
    reason: z.enum(REASONS),
    match: MatchedBook.nullable().meta({ description: 'The book of the library that it is, or may be.' }),
    decision: z.enum(DECISIONS).nullable(),
    outcome: z.enum(['added', 'updated', 'unchanged', 'refused']).nullable(),
    undone: z.enum(['removed', 'restored', 'kept']).nullable(),
  })
  .meta({ id: 'ImportRow', examples: [ROW] });

export const RowFilter = z.object({
  limit: limit(50),
  offset,
  verdict: Verdict.optional().meta({ description: 'Only rows with this verdict.' }),
});

export const ImportDecision = z
  .object({
    rows: z
      .array(z.int().min(1))
      .max(1000)
      .nullish()
      .meta({ description: 'The `n` of rows; absent, all whose question is open.' }),
    decision: z.enum(DECISIONS).nullable().meta({
      description:
        '`same`: it is that book. `other`: it is another one. `skip`: leave it. Null opens the question again.',
    }),
  })
  .meta({ id: 'ImportDecision', examples: [{ rows: [17], decision: 'same' }] });

export const EnrichmentSwitch = z
  .object({ is_running: z.boolean() })
  .meta({ id: 'ImportEnrichmentSwitch', examples: [{ is_running: false }] });

export const ImportFormat = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: 'ImportFormat', examples: [{ id: 'goodreads', name: 'Goodreads' }] });

export type ImportBatch = z.infer<typeof ImportBatch>;
export type ImportReading = z.output<typeof ImportReading>;
export type ImportRowView = z.infer<typeof ImportRowView>;
export type ImportDecision = z.output<typeof ImportDecision>;
export type RowFilter = z.output<typeof RowFilter>;
export type UploadQuery = z.output<typeof UploadQuery>;
export type Reason = (typeof REASONS)[number];
export type ShelfTarget = (typeof SHELF_TARGETS)[number];
