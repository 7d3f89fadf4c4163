import type { Book } from '@/lib/books/books.schemas';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as other sites write it in their files: as HTML. */
export const htmlOf = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character).replace(/\r\n|\r|\n/g, '<br/>');

const WHOLE_DAY = 'YYYY-MM-DD'.length;

/** A day as other sites write it; empty when it is not known to the day, for they know no less. */
export const dayOf = (date: string | null): string => {
  const day = date?.slice(0, WHOLE_DAY) ?? '';
  return day.length === WHOLE_DAY ? day.replaceAll('-', '/') : '';
};

/** Words separated by commas; a comma within one would make two of it. */
export const listOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/\s*,\s*/g, ' - ')).join(', ');

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
