import { z } from 'zod';
import { CARD } from './book-examples.schemas';
import { Book, CATEGORIES, Status } from './books.schemas';

/** One saga of a library, as a card: its counts, its progress and its volumes in short. */
export const SeriesCard = z
  .object({
    id: z.string(),
    name: z.string(),
    author: z.string(),
    category: z.enum(CATEGORIES),
    isSeriesCard: z.literal(true),
    isOwnedSeries: z.literal(true),
    total_books: z.int(),
    completed_books: z.int(),
    reading_books: z.int(),
    to_read_books: z.int(),
    completion_percentage: z.int().min(0).max(100),
    status: Status,
    cover_url: z.string(),
    max_volume: z.int(),
    first_added: z.iso.datetime(),
    last_updated: z.iso.datetime().nullable(),
    progress_text: z.string(),
    books: z.array(Book.pick({ id: true, title: true, volume_number: true, status: true, cover_url: true })),
  })
  .meta({ id: 'SeriesCard', examples: [CARD] });

export type SeriesCard = z.infer<typeof SeriesCard>;
