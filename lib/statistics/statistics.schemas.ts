import { z } from 'zod';

const count = z.int().min(0);

/** The figures of a library, whatever its size. */
export const Statistics = z
  .object({
    total_books: count,
    completed_books: count,
    reading_books: count,
    to_read_books: count,
    categories: z.object({ roman: count, bd: count, manga: count }),
    authors_count: count,
    sagas_count: count,
    auto_added_count: count,
  })
  .meta({ id: 'Statistics' });

export type Statistics = z.infer<typeof Statistics>;
