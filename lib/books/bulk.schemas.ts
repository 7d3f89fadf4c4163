import { z } from 'zod';
import { BOOK } from './book-examples.schemas';
import { tag } from './book-life.schemas';
import { Status } from './books.schemas';
import { UndoToken } from './undo.schemas';

/** More than anybody ticks; the whole library of most readers. */
const MOST = 2000;

const books = {
  book_ids: z
    .array(z.string())
    .min(1)
    .max(MOST)
    .meta({ description: 'The ids of the books, in any order. One that I do not have refuses the whole change.' }),
};

export const BulkChange = z
  .discriminatedUnion('action', [
    z.object({ ...books, action: z.literal('set_status'), status: Status }),
    z.object({ ...books, action: z.literal('add_tag'), tag }),
    z.object({ ...books, action: z.literal('remove_tag'), tag }),
    z.object({ ...books, action: z.literal('remove').meta({ description: 'To the bin, for thirty days.' }) }),
  ])
  .meta({ id: 'BulkChange', examples: [{ book_ids: [BOOK.id], action: 'add_tag', tag: 'été' }] });

export const BulkChanged = z
  .object({
    message: z.string(),
    changed: z.array(z.string()).meta({ description: 'The ids of the books that are not as they were.' }),
    unchanged: z.int().min(0).meta({ description: 'How many were so already.' }),
    undo: UndoToken,
  })
  .meta({
    id: 'BulkChanged',
    examples: [
      {
        message: '1 livre changé.',
        changed: [BOOK.id],
        unchanged: 0,
        undo: '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90',
      },
    ],
  });

export type BulkChange = z.output<typeof BulkChange>;
