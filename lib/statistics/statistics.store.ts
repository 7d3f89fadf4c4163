import 'server-only';
import type { Category, Status } from '@/lib/books/books.schemas';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import type { LibrarySummary } from './library-summary';
import type { Statistics } from './statistics.schemas';

const countIf = (field: string, value: unknown) => ({ $sum: { $cond: [{ $eq: [`$${field}`, value] }, 1, 0] } });

type Counted = Record<Status | Category | 'total' | 'auto_added', number> & {
  authors: string[];
  sagas: string[];
  tags: string[][];
};

const NOTHING: Counted = {
  total: 0,
  completed: 0,
  reading: 0,
  to_read: 0,
  paused: 0,
  abandoned: 0,
  roman: 0,
  bd: 0,
  manga: 0,
  auto_added: 0,
  authors: [],
  sagas: [],
  tags: [],
};

const statisticsOf = (found: Counted): Statistics => ({
  total_books: found.total,
  completed_books: found.completed,
  reading_books: found.reading,
  to_read_books: found.to_read,
  paused_books: found.paused,
  abandoned_books: found.abandoned,
  categories: { roman: found.roman, bd: found.bd, manga: found.manga },
  authors_count: found.authors.filter((author) => !isAuthorUnknown(author)).length,
  sagas_count: found.sagas.filter(Boolean).length,
  auto_added_count: found.auto_added,
});

export const statisticsStore = {
  /** The figures of a library and its names, of which each book is read once for all of them. */
  async summarize(userId: string): Promise<LibrarySummary> {
    await connect();
    const [found = NOTHING] = await BookModel.aggregate<Counted>([
      { $match: { user_id: userId } },
      {
        $group: {
          _id: null,
          total: { $sum: 1 },
          completed: countIf('status', 'completed'),
          reading: countIf('status', 'reading'),
          to_read: countIf('status', 'to_read'),
          paused: countIf('status', 'paused'),
          abandoned: countIf('status', 'abandoned'),
          roman: countIf('category', 'roman'),
          bd: countIf('category', 'bd'),
          manga: countIf('category', 'manga'),
          auto_added: countIf('auto_added', true),
          authors: { $addToSet: '$author' },
          sagas: { $addToSet: '$saga' },
          tags: { $addToSet: '$tags' },
        },
      },
    ]);
    return {
      statistics: statisticsOf(found),
      spellings: {
        authors: found.authors.filter(Boolean),
        sagas: found.sagas.filter(Boolean),
        tags: [...new Set(found.tags.flat())],
      },
    };
  },
};
