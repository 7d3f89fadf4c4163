import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel, type BookRecord } from '@/models/book';
import { dayOf, knownDay } from './calendar';

const FIELDS = {
  _id: 0,
  'readings.started': 1,
  'readings.finished': 1,
  'readings.outcome': 1,
  date_started: 1,
  date_completed: 1,
} as const;

type Dated = Pick<BookRecord['readings'][number], 'started' | 'finished' | 'outcome'>;
type Stored = Pick<BookRecord, 'date_started' | 'date_completed'> & { readings?: Dated[] };

const YEAR = 'YYYY'.length;

/** In which years a book was finished, as far as that is known. */
const yearsIn = ({ readings, date_completed }: Stored): string[] =>
  readings
    ? readings.flatMap(({ finished, outcome }) => (outcome === 'finished' && finished ? [finished.slice(0, YEAR)] : []))
    : date_completed
      ? [dayOf(date_completed).slice(0, YEAR)]
      : [];

const datesIn = ({ readings, date_started, date_completed }: Stored): (string | null)[] =>
  readings
    ? readings.flatMap(({ started, finished, outcome }) => [
        knownDay(started),
        outcome === 'finished' ? knownDay(finished) : null,
      ])
    : [date_started, date_completed].map((date) => date && dayOf(date));

const FINISHED_FIELDS = { _id: 0, 'readings.finished': 1, 'readings.outcome': 1, date_completed: 1 } as const;

export const readingDatesStore = {
  /** The years in which something was read to its end, the latest first. */
  async years(userId: string): Promise<number[]> {
    await connect();
    const books = await BookModel.find({ user_id: userId }, FINISHED_FIELDS).lean<Stored[]>();
    return [...new Set(books.flatMap(yearsIn))].map(Number).sort((a, b) => b - a);
  },

  /** The days on which a reading began or was finished, as far as the day is known. */
  async list(userId: string): Promise<string[]> {
    await connect();
    const books = await BookModel.find({ user_id: userId }, FIELDS).lean<Stored[]>();
    return books.flatMap(datesIn).filter((day) => day !== null);
  },
};
