import fc from '../support/property';
import { amend, begin } from '@/lib/books/books.rules';
import { BookPatch, NewBook } from '@/lib/books/books.schemas';
import { AppError } from '@/lib/errors';

const book = (fields: object = {}) => begin(NewBook.parse({ title: 'T', author: 'A', ...fields }), new Date(0));
/** The contract's: what the others do to dates, the tests of readings tell. */
const status = fc.constantFrom('to_read' as const, 'reading' as const, 'completed' as const);
const page = fc.option(fc.nat(400));
const patch = fc.record({ status, current_page: page, total_pages: page }, { requiredKeys: [] });

/** A change that breaks a bound changes nothing. */
const attempt = (current: ReturnType<typeof book>, change: BookPatch, now: Date) => {
  try {
    return amend(current, change, now);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return current;
  }
};

const life = (patches: BookPatch[]) =>
  patches.reduce<ReturnType<typeof book>>((current, change, i) => attempt(current, change, new Date(i + 1)), book());

it('never lets a page pass the last one, whatever happens to a book', () => {
  fc.assert(
    fc.property(fc.array(patch), (patches) => {
      const { current_page, total_pages } = life(patches);
      expect(current_page === null || total_pages === null || current_page <= total_pages).toBe(true);
    }),
  );
});

it('keeps dates in step with the status, whatever happens to a book', () => {
  fc.assert(
    fc.property(fc.array(patch), (patches) => {
      const result = life(patches);
      if (result.status === 'to_read') expect([result.date_started, result.date_completed]).toEqual([null, null]);
      else expect(result.date_started).not.toBeNull();
      if (result.status === 'completed') expect(result.date_completed).not.toBeNull();
    }),
  );
});

it('moves no date when the present status is set again', () => {
  fc.assert(
    fc.property(status, (present) => {
      const before = book({ status: present });
      expect(amend(before, { status: present }, new Date(9))).toEqual(before);
    }),
  );
});

it('reads an absent key as no change, and null as a cleared one', () => {
  expect(BookPatch.parse({})).toEqual({});
  expect(BookPatch.parse({ genre: null, rating: null, isbn: ' x ' })).toEqual({ genre: '', rating: null, isbn: 'x' });
});
