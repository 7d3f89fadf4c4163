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

const datesIn = ({ readings, date_started, date_completed }: Stored): (string | null)[] =>
  readings
    ? readings.flatMap(({ started, finished, outcome }) => [
        knownDay(started),
        outcome === 'finished' ? knownDay(finished) : null,
      ])
    : [date_started, date_completed].map((date) => date && dayOf(date));

export const readingDatesStore = {
  /** The days on which a reading began or was finished, as far as the day is known. */
  async list(userId: string): Promise<string[]> {
    await connect();
    const books = await BookModel.find({ user_id: userId }, FIELDS).lean<Stored[]>();
    return books.flatMap(datesIn).filter((day) => day !== null);
  },
};
