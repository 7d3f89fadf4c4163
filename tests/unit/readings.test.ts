import fc from '../support/property';
import { amend, begin } from '@/lib/books/books.rules';
import { BookPatch, NewBook, STATUSES } from '@/lib/books/books.schemas';
import { AppError } from '@/lib/errors';
import { OUTCOMES, Reading } from '@/lib/readings/readings.schemas';
import { fromProgress, progressOf, shownReadings, type Progress } from '@/lib/readings/readings';

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const at = (step: number) => new Date(START + step * HOUR);

const begun = (fields: object = {}) => begin(NewBook.parse({ title: 'T', author: 'A', ...fields }), at(0));
type Kept = ReturnType<typeof begun>;

const partial = fc.constantFrom(null, '2019', '2020-02', '2021-03-04', '2026-01-01');
const page = fc.option(fc.nat(400));
const reading = fc.record({ started: partial, finished: partial, outcome: fc.constantFrom(...OUTCOMES), pages: page });
const fields = {
  status: fc.constantFrom(...STATUSES),
  current_page: page,
  total_pages: page,
  readings: fc.array(reading, { maxLength: 3 }),
};
/** Through the contract's keys, through the readings, or both at once. */
const change = fc.record(fields, { requiredKeys: [] });

/** What a reader sends, as the API takes it; what it refuses changes nothing. */
const attempt = (book: Kept, sent: object, now: Date): Kept => {
  const patch = BookPatch.safeParse(sent);
  if (!patch.success) return book;
  try {
    return amend(book, patch.data, now);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return book;
  }
};

const lived = (changes: object[]) => changes.reduce<Kept>((book, sent, i) => attempt(book, sent, at(i + 1)), begun());

const STATUS_OF = { finished: 'completed', abandoned: 'abandoned', paused: 'paused', ongoing: 'reading' } as const;

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const ifDay = (date: string | null) => (date?.length === 10 ? date : null);

/** The law, told without the code that keeps it. */
const expectEqualDoors = (book: Kept) => {
  const readings = shownReadings(book.readings);
  const current = readings.at(-1);
  if (book.status === 'to_read' || !current) {
    expect([book.status, book.date_started, book.date_completed]).toEqual(['to_read', null, null]);
    return;
  }
  expect([book.status, book.current_page]).toEqual([STATUS_OF[current.outcome], current.pages]);
  expect(dayOf(book.date_started)).toBe(ifDay(current.started));
  const ends = readings.filter(({ outcome }) => outcome === 'finished').map(({ finished }) => finished);
  if (current.outcome === 'finished') expect(dayOf(book.date_completed)).toBe(ifDay(current.finished));
  else expect([null, ...ends]).toContain(dayOf(book.date_completed));
};

const withoutReadings = ({ readings: _, ...sent }: { readings?: unknown }) => sent;

describe('the readings of a book and the contract’s keys', () => {
  it('say the same, whatever is written through either', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const book = lived(changes);
        expectEqualDoors(book);
        expect(progressOf(book.readings)).toEqual({
          status: book.status,
          date_started: book.date_started,
          date_completed: book.date_completed,
          current_page: book.current_page,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('stay as they are when a client sends back everything it was told', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const book = lived(changes);
        const told = { status: book.status, current_page: book.current_page, readings: shownReadings(book.readings) };
        expect(attempt(book, told, at(99))).toEqual(book);
      }),
    );
  });

  it('are told by readings alone as by statuses: the ones lead to the other', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const book = lived(changes.map(withoutReadings));
        const readings = shownReadings(book.readings);
        const { status } = book;
        const other = attempt(begun(), { readings, status }, at(99));
        expect(shownReadings(other.readings)).toEqual(readings);
        expect(other.status).toBe(status);
      }),
    );
  });

  it('follow the contract where only its keys are written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('to_read', 'reading', 'completed')), (statuses) => {
        const contract = { started: null as Date | null, completed: null as Date | null, status: 'to_read' };
        statuses.forEach((status, i) => {
          if (status === contract.status) return;
          contract.status = status;
          if (status === 'reading') contract.started = at(i + 1);
          if (status === 'to_read') contract.started = contract.completed = null;
          if (status === 'completed')
            [contract.started, contract.completed] = [contract.started ?? at(i + 1), at(i + 1)];
        });
        const book = lived(statuses.map((status) => ({ status })));
        expect([book.status, book.date_started, book.date_completed]).toEqual([
          contract.status,
          contract.started,
          contract.completed,
        ]);
      }),
    );
  });
});

describe('a book stored before there were readings', () => {
  const moment = fc.integer({ min: 0, max: 5000 }).map(at);
  const stored: fc.Arbitrary<Progress> = fc.oneof(
    fc.record({
      status: fc.constant('to_read' as const),
      date_started: fc.constant(null),
      date_completed: fc.constant(null),
      current_page: page,
    }),
    fc.record({
      status: fc.constant('reading' as const),
      date_started: moment,
      date_completed: fc.option(moment),
      current_page: page,
    }),
    fc.record({
      status: fc.constant('completed' as const),
      date_started: moment,
      date_completed: moment,
      current_page: page,
    }),
  );

  it('becomes one with readings without losing a moment of it', () => {
    fc.assert(fc.property(stored, (progress) => expect(progressOf(fromProgress(progress))).toEqual(progress)));
  });

  it('shows readings that its reader could have written', () => {
    fc.assert(
      fc.property(stored, (progress) => {
        for (const shown of shownReadings(fromProgress(progress))) expect(Reading.parse(shown)).toEqual(shown);
      }),
    );
  });
});

it('goes on with a paused reading, and begins another after one that is over', () => {
  const paused = lived([{ status: 'reading' }, { status: 'paused' }]);
  const resumed = attempt(paused, { status: 'reading' }, at(9));
  expect(resumed.date_started).toEqual(at(1));
  expect(resumed.readings).toHaveLength(1);
  const again = lived([{ status: 'completed' }, { status: 'reading' }]);
  expect(shownReadings(again.readings).map(({ outcome }) => outcome)).toEqual(['finished', 'ongoing']);
});

it('plans a reading to come after those there were when “to read” comes with them', () => {
  const readings = [{ started: '2019', finished: '2019', outcome: 'finished' as const, pages: null }];
  const book = attempt(begun(), { readings, status: 'to_read' }, at(1));
  expect([book.status, shownReadings(book.readings)]).toEqual(['to_read', readings]);
  const reread = attempt(book, { status: 'reading' }, at(2));
  expect([reread.date_started, reread.date_completed, reread.readings.length]).toEqual([at(2), null, 2]);
});

it('forgets no past reading when one that had begun again is taken back', () => {
  const book = lived([{ status: 'completed' }, { status: 'reading' }, { status: 'to_read' }]);
  expect(shownReadings(book.readings)).toMatchObject([{ outcome: 'finished', finished: '2026-01-01' }]);
});

it.each(['2024-13', '2024-02-30', '24', '2024-1-1', 'hier', '2024-05-03T10:00:00.000Z'])(
  'refuses the date %s',
  (started) => {
    expect(BookPatch.safeParse({ readings: [{ started }] }).success).toBe(false);
  },
);

it('refuses a reading that ends before it begins, as far as dates are known', () => {
  const ends = (started: string, finished: string) =>
    BookPatch.safeParse({ readings: [{ started, finished }] }).success;
  expect([ends('2024-05', '2024-04-30'), ends('2024-05-03', '2024-05'), ends('2024-05', '2023')]).toEqual([
    false,
    true,
    false,
  ]);
});
