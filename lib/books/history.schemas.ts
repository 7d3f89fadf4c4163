import { z } from 'zod';
import { BOOK } from './book-examples.schemas';
import { Book } from './books.schemas';
import { limit, offset } from '@/lib/http/query.schemas';

const CHANGE = '1b7c9d20-5e4f-4a86-8d3b-6f2a9c1e0b74';

const value = z.unknown().meta({ description: 'As the book shows it; null for nothing.' });

/** One change of a book: who made it, when, and what each field was and became. */
export const BookChange = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    by: z.uuid().meta({ description: 'The `id` of the reader.' }),
    action: z.enum(['added', 'changed', 'removed', 'restored']),
    is_undone: z.boolean().meta({ description: 'Taken back together with all that was done in the same go.' }),
    fields: z.array(z.object({ field: z.string(), before: value, after: value })),
  })
  .meta({
    id: 'BookChange',
    examples: [
      {
        id: CHANGE,
        at: BOOK.updated_at,
        by: BOOK.user_id,
        action: 'changed',
        is_undone: false,
        fields: [{ field: 'rating', before: null, after: 4.5 }],
      },
    ],
  });

export const ChangePath = z.object({
  book_id: z.string().meta({ description: 'The `id` of a book.', examples: [BOOK.id] }),
  change_id: z.string().meta({ description: 'The `id` of one of its changes.', examples: [CHANGE] }),
});

export const BinFilter = z.object({ limit: limit(20), offset });

/** A book in the bin. */
export const BinnedBook = z
  .object({
    deleted_at: z.iso.datetime(),
    gone_at: z.iso.datetime().meta({ description: 'When it can no longer be taken out.' }),
    book: Book,
  })
  .meta({
    id: 'BinnedBook',
    examples: [{ deleted_at: '2026-03-03T08:00:00.000Z', gone_at: '2026-04-02T08:00:00.000Z', book: BOOK }],
  });

export type BinnedBook = z.infer<typeof BinnedBook>;
export type BookChange = z.infer<typeof BookChange>;
export type BinFilter = z.output<typeof BinFilter>;
