import { z } from 'zod';
import { Book, CATEGORIES, Status } from '@/lib/books/books.schemas';

const count = z.int().min(0);
const percentage = z.int().min(0).max(100);
const volumes = z.array(z.int());
const target = z.int32().min(1).max(1000);

export const SagaPath = z.object({ saga_name: z.string() });

export const Saga = z
  .object({
    name: z.string(),
    books_count: count,
    completed_books: count,
    author: z.string(),
    category: z.enum(CATEGORIES),
    next_volume: z.int(),
    completion_percentage: percentage,
  })
  .meta({ id: 'Saga' });

/** A range of volumes, both ends included, or single volumes as `tome_<n>`. */
export const BulkStatus = z
  .object({
    from_volume: z.int32().optional(),
    to_volume: z.int32().optional(),
    status: Status.default('completed'),
    tome_updates: z.record(z.string().regex(/^tome_\d+$/, 'Must be tome_ and a number'), Status).optional(),
  })
  .superRefine(({ from_volume: from, to_volume: to, tome_updates: tomes }, context) => {
    const report = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (from !== undefined && to !== undefined && from > to) report('to_volume', 'Must not be lower than from_volume');
    if (tomes || (from !== undefined && to !== undefined)) return;
    if (from === undefined) report('from_volume', 'Required, with to_volume, unless tome_updates is given');
    if (to === undefined) report('to_volume', 'Required, with from_volume, unless tome_updates is given');
  })
  .meta({ id: 'BulkStatus' });

/** Everything is optional, the body too. */
export const AutoComplete = z
  .object({ target_volume: target.nullish(), source: z.unknown().optional() })
  .prefault({})
  .meta({ id: 'AutoComplete' });

export const ToggleTome = z
  .object({ volume_number: z.int32().nullish(), is_read: z.boolean().default(false) })
  .meta({ id: 'ToggleTome' });

export const BookAnswer = z.object({ message: z.string(), book: Book }).meta({ id: 'BookAnswer' });
export const UpdatesMade = z.object({ message: z.string(), updates_made: count }).meta({ id: 'UpdatesMade' });

export const SagaCompleted = z
  .object({
    message: z.string(),
    created_books: z.array(Book),
    total_volumes: z.int(),
    existing_volumes: count,
    skipped_volumes: volumes,
  })
  .meta({ id: 'SagaCompleted' });

export const MissingAnalysis = z
  .object({
    saga_name: z.string(),
    existing_volumes: volumes,
    missing_volumes: volumes,
    total_existing: count,
    total_missing: count,
    max_volume: count,
    completion_rate: percentage,
    suggestions: z.object({ next_volume: z.int(), fill_gaps: z.boolean(), estimated_total: z.int() }),
  })
  .meta({ id: 'MissingAnalysis' });

export type Saga = z.infer<typeof Saga>;
export type BulkStatus = z.output<typeof BulkStatus>;
export type AutoComplete = z.output<typeof AutoComplete>;
export type ToggleTome = z.output<typeof ToggleTome>;
export type MissingAnalysis = z.infer<typeof MissingAnalysis>;
