import { percentage } from '@/lib/books/series-card';
import type { GridVolume, NextVolume, SagaSettings } from './grid.schemas';

type Numbered = GridVolume & { number: number };

const isNumbered = (volume: GridVolume): volume is Numbered => volume.number !== null;
const isBegun = ({ read, reading, abandoned }: GridVolume) => read || reading || abandoned;

/** Who gave up the last volume they began has given up the saga. */
const isGivenUp = (volumes: readonly Numbered[]) => volumes.findLast(isBegun)?.abandoned ?? false;

/**
 * What to read now: the volume under way, else the first unread one after the last read, else the first that was passed
 * over. Nobody waits for what is not out yet.
 */
const nextOf = (volumes: readonly Numbered[]): Numbered | undefined => {
  const open = volumes.filter(({ read, is_expected, announced }) => !read && is_expected && !announced);
  const last = volumes.findLast(({ read, is_extra }) => read && !is_extra)?.number ?? 0;
  return (
    volumes.find(({ reading, is_expected }) => reading && is_expected) ??
    open.find(({ number }) => number > last) ??
    open[0]
  );
};

const toNext = ({ number, label, title, books, owned, reading }: Numbered): NextVolume => ({
  number,
  label,
  title,
  book_id: books[0]?.id ?? null,
  is_owned: owned,
  is_reading: reading,
});

const progressIn = (expected: readonly GridVolume[], isTotalKnown: boolean) => {
  const counted = expected.filter(({ announced }) => !announced);
  const owned = counted.filter((volume) => volume.owned).length;
  const read = counted.filter((volume) => volume.read).length;
  return {
    total: counted.length,
    is_total_known: isTotalKnown,
    owned,
    read,
    owned_percentage: percentage(owned, counted.length),
    read_percentage: percentage(read, counted.length),
  };
};

/** Expected and not owned, before the last owned volume and after it. Nobody misses a special, nor what is not out. */
const missingIn = (volumes: readonly Numbered[], isDone: boolean, isGivenUp: boolean) => {
  const last = volumes.findLast(({ owned }) => owned)?.number ?? 0;
  const missing = volumes.filter(
    ({ is_expected, owned, announced, is_extra }) => is_expected && !owned && !announced && !is_extra,
  );
  const numbers = isDone ? [] : missing.map(({ number }) => number);
  return {
    gaps: numbers.filter((number) => number < last),
    tail: isGivenUp ? [] : numbers.filter((number) => number > last),
  };
};

/** What follows from the volumes of a saga, in a browser too, where a change is shown before it is answered. */
export const figuresOf = (volumes: readonly GridVolume[], { is_done }: SagaSettings, isEndKnown: boolean) => {
  const numbered = volumes.filter(isNumbered);
  const is_given_up = isGivenUp(numbered);
  const next = is_done || is_given_up ? undefined : nextOf(numbered);
  return {
    ...missingIn(numbered, is_done, is_given_up),
    progress: progressIn(
      volumes.filter((volume) => volume.is_expected),
      isEndKnown,
    ),
    is_given_up,
    next: next ? toNext(next) : null,
  };
};
