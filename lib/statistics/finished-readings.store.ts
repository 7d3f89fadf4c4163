import 'server-only';
import { connect } from '@/lib/db/connect';
import { fromProgress } from '@/lib/readings/readings';
import { BookModel, type BookRecord } from '@/models/book';

const FIELDS = {
  _id: 0,
  id: 1,
  title: 1,
  author: 1,
  category: 1,
  genre: 1,
  rating: 1,
  volume_number: 1,
  covers: 1,
  total_pages: 1,
  readings: 1,
  status: 1,
  date_started: 1,
  date_completed: 1,
  current_page: 1,
} as const;

type Stored = Pick<BookRecord, Exclude<keyof typeof FIELDS, '_id' | 'readings' | 'covers'>> &
  Partial<Pick<BookRecord, 'readings' | 'covers'>>;

const MOST_UNDATED = 100;

/** One time that a book was read to its end. */
export type FinishedReading = Pick<Stored, 'id' | 'title' | 'author' | 'category' | 'genre' | 'rating'> & {
  is_volume: boolean;
  pages: number;
  finished: string | null;
};

const toReadings = (book: Stored): FinishedReading[] => {
  const { id, title, author, category, genre, rating, total_pages } = book;
  const is_volume = book.volume_number !== null || Boolean(book.covers?.length);
  return (book.readings ?? fromProgress(book)).flatMap(({ outcome, finished, pages }) =>
    outcome === 'finished'
      ? [{ id, title, author, category, genre, rating, is_volume, pages: pages ?? total_pages ?? 0, finished }]
      : [],
  );
};

const finishedIn = (year: string, next: string) => ({
  $or: [
    { readings: { $elemMatch: { outcome: 'finished', finished: { $gte: year, $lt: next } } } },
    // Stored before there were readings.
    { readings: { $exists: false }, date_completed: { $gte: new Date(year), $lt: new Date(next) } },
  ],
});

const ofNoDay = { readings: { $elemMatch: { outcome: 'finished', finished: null } } };

export const finishedReadingStore = {
  async ofYear(userId: string, year: string): Promise<FinishedReading[]> {
    await connect();
    const next = String(Number(year) + 1).padStart(4, '0');
    const found = BookModel.find({ user_id: userId, ...finishedIn(year, next) }, FIELDS).sort({ date_added: 1 });
    return (await found.lean<Stored[]>()).flatMap(toReadings).filter(({ finished }) => finished?.startsWith(year));
  },

  async undated(userId: string): Promise<FinishedReading[]> {
    await connect();
    const found = BookModel.find({ user_id: userId, ...ofNoDay }, FIELDS)
      .sort({ date_added: -1 })
      .limit(MOST_UNDATED);
    return (await found.lean<Stored[]>()).flatMap((book) =>
      toReadings(book)
        .filter(({ finished }) => finished === null)
        .slice(0, 1),
    );
  },
};
