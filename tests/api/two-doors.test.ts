import fc from '../support/property';
import type { Book } from '@/lib/books/books.schemas';
import { OUTCOMES } from '@/lib/readings/readings.schemas';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { aReader } from '../support/request';
import { sagasOf } from '../support/sagas';
import { undoOf } from '../support/undo';

const STATUSES = ['to_read', 'reading', 'completed', 'paused', 'abandoned'] as const;
const STATUS_OF = { finished: 'completed', abandoned: 'abandoned', paused: 'paused', ongoing: 'reading' } as const;

const partial = fc.constantFrom(null, '2019', '2020-02', '2021-03-04');
const page = fc.option(fc.nat(60));
const reading = fc.record({ started: partial, finished: partial, outcome: fc.constantFrom(...OUTCOMES), pages: page });

/** Every way in which a status, a page or a reading is written. */
const call = fc.oneof(
  fc.record({ status: fc.constantFrom(...STATUSES) }).map((sent) => ({ to: 'book' as const, sent })),
  fc.record({ current_page: page, total_pages: page }).map((sent) => ({ to: 'book' as const, sent })),
  fc.record({ readings: fc.array(reading, { maxLength: 3 }) }).map((sent) => ({ to: 'book' as const, sent })),
  fc.boolean().map((is_read) => ({ to: 'volume' as const, sent: { volume_number: 1, is_read } })),
  fc.record({ finished: partial }).map((sent) => ({ to: 'saga' as const, sent: { volume: 1, ...sent } })),
  fc.constantFrom(...STATUSES.slice(0, 3)).map((status) => ({ to: 'many' as const, sent: { tome_1: status } })),
  fc.constant({ to: 'undo' as const, sent: {} }),
);
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

const day = (date: string | null) => date?.slice(0, 10) ?? null;
const ifDay = (date: string | null) => (date?.length === 10 ? date : null);

/** The law, told of what the API answers. */
const expectEqualDoors = ({ status, current_page, date_started, date_completed, readings }: Book) => {
  const current = readings.at(-1);
  if (status === 'to_read' || !current) {
    expect([status, date_started, date_completed]).toEqual(['to_read', null, null]);
    return;
  }
  expect([status, current_page]).toEqual([STATUS_OF[current.outcome], current.pages]);
  expect(day(date_started)).toBe(ifDay(current.started));
  const ends = readings.filter(({ outcome }) => outcome === 'finished').map(({ finished }) => ifDay(finished));
  if (current.outcome === 'finished') expect(day(date_completed)).toBe(ifDay(current.finished));
  else expect([null, ...ends]).toContain(day(date_completed));
};

const setup = async () => {
  const reader = await aReader();
  const [books, sagas, grids, undo] = [booksOf(reader), sagasOf(reader), gridsOf(reader), undoOf(reader)];
  const { id } = (await books.add({ title: 'T', author: 'A', saga: 'S', volume_number: 1 })).body;
  let token = '';
  const kept = ({ status, body }: { status: number; body: { undo?: string | null } }) => {
    if (body.undo) token = body.undo;
    return status;
  };
  const make = async ({ to, sent }: Call) => {
    if (to === 'book') return (await books.change(id, sent)).status;
    if (to === 'volume') return (await sagas.toggle('S', sent)).status;
    if (to === 'saga') return kept(await grids.readTo('S', sent));
    if (to === 'many') return kept(await sagas.bulkStatus('S', { tome_updates: sent }));
    return token ? kept(await undo(token)) : 404;
  };
  return { make, book: async (): Promise<Book> => (await books.get(id)).body };
};

it('status and readings of a book say the same, through whichever door whoever comes in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 8 }), async (calls) => {
      const { make, book } = await setup();
      for (const one of calls) {
        // What is refused is refused as such, and never a fault.
        expect([200, 404, 422]).toContain(await make(one));
        expectEqualDoors(await book());
      }
    }),
    { numRuns: 25 },
  );
});
