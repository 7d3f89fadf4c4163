import 'server-only';
import { providedVolumes } from '@/lib/books/provided-volumes';
import { connect } from '@/lib/db/connect';
import { fromProgress, type StoredReading } from '@/lib/readings/readings';
import { BookModel, type BookRecord } from '@/models/book';

const FIELDS = {
  _id: 0,
  id: 1,
  title: 1,
  author: 1,
  category: 1,
  genre: 1,
  rating: 1,
  saga: 1,
  volume_number: 1,
  volume_label: 1,
  covers: 1,
  total_pages: 1,
  acquired: 1,
  private: 1,
  readings: 1,
  status: 1,
  date_started: 1,
  date_completed: 1,
  current_page: 1,
} as const;

type Late = 'readings' | 'volume_label' | 'covers' | 'acquired' | 'private';
const TIMES = { _id: 0, id: 1, readings: 1, status: 1, date_started: 1, date_completed: 1, current_page: 1 } as const;

type Timed = Pick<BookRecord, 'status' | 'date_started' | 'date_completed' | 'current_page'> &
  Partial<Pick<BookRecord, 'readings'>>;
type Stored = Pick<BookRecord, Exclude<keyof typeof FIELDS, '_id' | Late>> & Partial<Pick<BookRecord, Late>>;

const MOST_UNDATED = 100;

type Told = 'id' | 'title' | 'author' | 'category' | 'genre' | 'rating' | 'saga' | 'volume_number';

/** One time that a book was read to its end. */
export type FinishedReading = Pick<Stored, Told> & {
  /** How many volumes it is: an omnibus is several. */
  volumes: number;
  is_private: boolean;
  /** Null when nobody knows how many. */
  pages: number | null;
  finished: string | null;
  acquired: string | null;
  /** When the book was begun for the first time, be it in another reading. */
  first_started: string | null;
};

const readingsOf = (book: Timed): readonly StoredReading[] => book.readings ?? fromProgress(book);

const toReadings = (book: Stored): FinishedReading[] => {
  const { id, title, author, category, genre, rating, saga, volume_number, total_pages } = book;
  const told = { id, title, author, category, genre, rating, saga, volume_number };
  const readings = readingsOf(book);
  const ofBook = {
    ...told,
    volumes: providedVolumes({ ...told, volume_label: book.volume_label ?? '', covers: book.covers ?? [] }).length,
    is_private: book.private ?? false,
    acquired: book.acquired ?? null,
    first_started: readings[0]?.started ?? null,
  };
  return readings.flatMap(({ outcome, finished, pages }) =>
    outcome === 'finished' ? [{ ...ofBook, pages: pages || total_pages || null, finished }] : [],
  );
};

const finishedIn = (year: string, next: string) => ({
  $or: [
    { readings: { $elemMatch: { outcome: 'finished', finished: { $gte: year, $lt: next } } } },
    // Stored before there were readings.
    { readings: { $exists: false }, date_completed: { $gte: new Date(year), $lt: new Date(next) } },
  ],
});

const EVER_FINISHED = {
  $or: [
    { 'readings.outcome': 'finished' as const },
    { readings: { $exists: false }, $or: [{ status: 'completed' as const }, { date_completed: { $ne: null } }] },
  ],
};

const OF_NO_DAY = {
  $or: [
    { readings: { $elemMatch: { outcome: 'finished', finished: null } } },
    { readings: { $exists: false }, status: 'completed' as const, date_completed: null },
  ],
};

export const finishedReadingStore = {
  async ofYear(userId: string, year: string): Promise<FinishedReading[]> {
    await connect();
    const next = String(Number(year) + 1).padStart(4, '0');
    const found = BookModel.find({ user_id: userId, ...finishedIn(year, next) }, FIELDS).sort({ date_added: 1 });
    return (await found.lean<Stored[]>()).flatMap(toReadings).filter(({ finished }) => finished?.startsWith(year));
  },

  /** When each of some books was read to its end, as `YYYY-MM`, or `YYYY` where no month is known. */
  async monthsOf(userId: string, ids: readonly string[]): Promise<Map<string, string[]>> {
    await connect();
    const which = { user_id: userId, id: { $in: [...ids] } };
    const found = ids.length ? await BookModel.find(which, TIMES).lean<(Timed & { id: string })[]>() : [];
    return new Map(
      found.map((book) => [
        book.id,
        readingsOf(book).flatMap(({ outcome, finished }) =>
          outcome === 'finished' && finished ? [finished.slice(0, 'YYYY-MM'.length)] : [],
        ),
      ]),
    );
  },

  /** Each time that a book was ever read to its end, known when or not. */
  async all(userId: string): Promise<FinishedReading[]> {
    await connect();
    const found = BookModel.find({ user_id: userId, ...EVER_FINISHED }, FIELDS);
    return (await found.lean<Stored[]>()).flatMap(toReadings);
  },

  /** Books that were read nobody knows when: the newest of them, and how many there are. */
  async undated(userId: string): Promise<{ readings: FinishedReading[]; total: number }> {
    await connect();
    const which = { user_id: userId, ...OF_NO_DAY };
    const [found, total] = await Promise.all([
      BookModel.find(which, FIELDS).sort({ date_added: -1 }).limit(MOST_UNDATED).lean<Stored[]>(),
      BookModel.countDocuments(which),
    ]);
    const readings = found.flatMap((book) =>
      toReadings(book)
        .filter(({ finished }) => finished === null)
        .slice(0, 1),
    );
    return { readings, total };
  },
};
