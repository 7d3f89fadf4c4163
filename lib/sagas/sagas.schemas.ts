import { z } from 'zod';
import { ADDED_VOLUME } from '@/lib/books/book-examples.schemas';
import { Book, CATEGORIES, Status } from '@/lib/books/books.schemas';
import { UndoToken } from '@/lib/books/undo.schemas';

const UNDO = '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90';

const count = z.int().min(0);
const percentage = z.int().min(0).max(100);
const volumes = z.array(z.int());
const target = z.int32().min(1).max(1000);

export const SagaPath = z.object({
  saga_name: z.string().meta({ description: 'The saga, exactly as its books spell it.', examples: ['Astérix'] }),
});

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
  .meta({
    id: 'Saga',
    examples: [
      {
        name: 'Astérix',
        books_count: 8,
        completed_books: 5,
        author: 'René Goscinny, Albert Uderzo',
        category: 'bd',
        next_volume: 9,
        completion_percentage: 63,
      },
    ],
  });

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
  .meta({ id: 'BulkStatus', examples: [{ from_volume: 1, to_volume: 5, status: 'completed' }] });

/** Everything is optional, the body too. */
export const AutoComplete = z
  .object({ target_volume: target.nullish(), source: z.unknown().optional() })
  .prefault({})
  .meta({ id: 'AutoComplete', examples: [{ target_volume: 9 }] });

export const ToggleTome = z
  .object({ volume_number: z.int32().nullish(), is_read: z.boolean().default(false) })
  .meta({ id: 'ToggleTome', examples: [{ volume_number: 8, is_read: true }] });

export const BookAnswer = z
  .object({ message: z.string(), book: Book })
  .meta({ id: 'BookAnswer', examples: [{ message: 'Tome 9 ajouté à « Astérix »', book: ADDED_VOLUME }] });
export const UpdatesMade = z
  .object({ message: z.string(), updates_made: count, undo: UndoToken })
  .meta({ id: 'UpdatesMade', examples: [{ message: '5 tomes mis à jour', updates_made: 5, undo: UNDO }] });

export const SagaCompleted = z
  .object({
    message: z.string(),
    created_books: z.array(Book),
    total_volumes: z.int(),
    existing_volumes: count,
    skipped_volumes: volumes,
    undo: UndoToken,
  })
  .meta({
    id: 'SagaCompleted',
    examples: [
      {
        message: '1 tome ajouté à « Astérix ».',
        created_books: [ADDED_VOLUME],
        total_volumes: 9,
        existing_volumes: 8,
        skipped_volumes: [],
        undo: UNDO,
      },
    ],
  });

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
  .meta({
    id: 'MissingAnalysis',
    examples: [
      {
        saga_name: 'Astérix',
        existing_volumes: [1, 2, 4],
        missing_volumes: [3],
        total_existing: 3,
        total_missing: 1,
        max_volume: 4,
        completion_rate: 75,
        suggestions: { next_volume: 5, fill_gaps: true, estimated_total: 9 },
      },
    ],
  });

export type Saga = z.infer<typeof Saga>;
export type BulkStatus = z.output<typeof BulkStatus>;
export type AutoComplete = z.output<typeof AutoComplete>;
export type ToggleTome = z.output<typeof ToggleTome>;
export type MissingAnalysis = z.infer<typeof MissingAnalysis>;
