import { invalidField } from '@/lib/errors';
import type { BookPatch, NewBook } from './books.schemas';

type Copy = Pick<NewBook, 'ownership' | 'lent_to' | 'lent_since'>;

const DAY = 10;
const dayOf = (now: Date) => now.toISOString().slice(0, DAY);

/** Who has a copy and since when, after `written` was written: lending sets the day, and only what one owns is lent. */
export const lendingOf = (
  { ownership, lent_to, lent_since }: Copy,
  written: Pick<BookPatch, 'lent_to' | 'lent_since'>,
  before: string,
  now: Date,
): Pick<Copy, 'lent_to' | 'lent_since'> => {
  const isAtHome = { lent_to: '', lent_since: null };
  if (ownership !== 'owned') {
    if (written.lent_to) throw invalidField('lent_to', 'Only a book that is owned can be lent');
    return isAtHome;
  }
  if (!lent_to) {
    if (written.lent_since) throw invalidField('lent_since', 'Needs lent_to: who has the book');
    return isAtHome;
  }
  const isNewLoan = lent_to !== before && written.lent_since === undefined;
  return { lent_to, lent_since: isNewLoan || lent_since === null ? dayOf(now) : lent_since };
};
