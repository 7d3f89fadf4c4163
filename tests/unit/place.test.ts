import fc from '../support/property';
import { markOf, placeOf, readPlace } from '@/lib/books/place';

const volume = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 0, max: 999 }).map((n) => n + 0.5),
);
const covers = fc.uniqueArray(volume, { minLength: 1, maxLength: 40 }).map((numbers) => numbers.sort((a, b) => a - b));

it('holds in short what a look at a library needs, whatever a book contains', () => {
  fc.assert(
    fc.property(covers, fc.option(fc.integer({ min: -500, max: 3000 })), fc.boolean(), (numbers, year, isRead) => {
      const place = placeOf({
        id: 'b-1',
        title: 'T',
        volume_number: null,
        volume_label: '',
        covers: numbers,
        status: 'reading',
        ownership: 'none',
        lent_to: 'Paul | Élise',
        publication_year: year,
        readings: isRead ? [{ outcome: 'finished' }] : [{ outcome: 'ongoing' }],
        date_added: new Date(5_000),
        date_completed: new Date(9_000),
      });
      expect(readPlace(place)).toEqual({
        id: 'b-1',
        numbers,
        status: 'reading',
        ownership: 'none',
        isLent: true,
        hasBeenRead: isRead,
        year,
        touched: 5,
        finished: 9,
      });
    }),
  );
});

it('has a number that tells it from others, small enough for the sum of a large library to be exact', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(markOf(one) === markOf(other)).toBe(one === other);
      expect(markOf(one) * 100_000).toBeLessThan(Number.MAX_SAFE_INTEGER);
    }),
  );
});
