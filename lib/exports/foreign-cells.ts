import type { Book } from '@/lib/books/books.schemas';
import { asMarkup } from '@/lib/text/markup';

/** Text as other sites write it in their files: as HTML. */
export const htmlOf = (text: string): string => asMarkup(text).replace(/\r\n|\r|\n/g, '<br/>');

const WHOLE_DAY = 'YYYY-MM-DD'.length;

/** A day as other sites write it; empty when it is not known to the day, for they know no less. */
export const dayOf = (date: string | null): string => {
  const day = date?.slice(0, WHOLE_DAY) ?? '';
  return day.length === WHOLE_DAY ? day.replaceAll('-', '/') : '';
};

/** Words separated by commas; a comma within one would make two of it. */
export const listOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/\s*,\s*/g, ' - ')).join(', ');

/** What a file of another site has a column for, and a book here has not. */
export const nothing = () => '';

/** The columns of this name that say nothing. */
export const emptyColumns = (...names: string[]) => names.map((name) => [name, nothing] as const);

export const finishedReadings = ({ readings }: Pick<Book, 'readings'>) =>
  readings.filter(({ outcome }) => outcome === 'finished');

/** The number of a book in its saga as text: a label, the volumes of an omnibus, or the number. */
export const volumeOf = ({ volume_label, covers, volume_number }: Book): string => {
  if (volume_label) return volume_label;
  const [first, last] = [covers.at(0), covers.at(-1)];
  const isRun = covers.length > 1 && covers.every((volume, i) => i === 0 || volume === (covers[i - 1] ?? 0) + 1);
  if (isRun) return `${first}-${last}`;
  return covers.length > 1 ? covers.join(', ') : String(volume_number ?? '');
};

/** The day on which the last reading ended. */
export const lastRead = (book: Pick<Book, 'readings'>): string =>
  dayOf(finishedReadings(book).at(-1)?.finished ?? null);

/** The words of other sites for where one stands with a book; only a pause is called differently. */
export const statusNames = (paused: string) =>
  ({
    to_read: 'to-read',
    reading: 'currently-reading',
    completed: 'read',
    paused,
    abandoned: 'did-not-finish',
  }) as const satisfies Record<Book['status'], string>;
