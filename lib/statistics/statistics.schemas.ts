import { z } from 'zod';

const count = z.int().min(0);

/** The figures of a library, whatever its size. */
export const Statistics = z
  .object({
    total_books: count,
    completed_books: count,
    reading_books: count,
    to_read_books: count,
    paused_books: count,
    abandoned_books: count,
    categories: z.object({ roman: count, bd: count, manga: count }),
    authors_count: count,
    sagas_count: count,
    auto_added_count: count,
  })
  .meta({
    id: 'Statistics',
    examples: [
      {
        total_books: 62,
        completed_books: 31,
        reading_books: 4,
        to_read_books: 24,
        paused_books: 2,
        abandoned_books: 1,
        categories: { roman: 24, bd: 19, manga: 19 },
        authors_count: 33,
        sagas_count: 9,
        auto_added_count: 6,
      },
    ],
  });

export type Statistics = z.infer<typeof Statistics>;
