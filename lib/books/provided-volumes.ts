import { parseTitle } from '@/lib/series/recognition/parse-title';
import { parsePosition } from '@/lib/series/recognition/position';
import { coversOf, type Volume } from '@/lib/series/recognition/volume';

/** What tells which volumes a book stands for. */
export type Placed = { title: string; volume_number: number | null; volume_label: string; covers: readonly number[] };

const OMNIBUS = /(?<!\p{L})(?:int[ée]grales?|coffrets?|omnibus|box|tomes|volumes|vols\.?)(?!\p{L})/giu;
const NUMBER = /^\d{1,5}(?:[.,]\d{1,2})?$/;
const CLOSED = /[)\]}].*$/su;

/** Numbers from here on are years. */
const TOO_HIGH = 1000;

const covered = (volume: Volume | null): readonly number[] => {
  const numbers = volume ? coversOf(volume) : [];
  return numbers.some((number) => number >= TOO_HIGH) ? [] : numbers;
};

/** What stands behind each word for several volumes, up to the end of its bracket: no series need be named. */
const behindWords = (title: string) =>
  [...title.matchAll(OMNIBUS)].map(({ index, 0: word }) =>
    title
      .slice(index + word.length)
      .replace(CLOSED, '')
      .trim(),
  );

/** The volumes that a title tells, as the recognition of series reads it. */
const coveredIn = (title: string): readonly number[] =>
  [
    ...parseTitle(title).memberships.map(({ volume }) => covered(volume)),
    ...behindWords(title).map((rest) => covered(parsePosition(rest))),
  ].find((numbers) => numbers.length > 0) ?? [];

const isOmnibus = (title: string) => title.search(OMNIBUS) >= 0;

const severalOf = ({ title, volume_number, volume_label }: Placed) => {
  const label = NUMBER.test(volume_label.trim()) ? [] : covered(parsePosition(volume_label.trim()));
  if (label.length) return label;
  return volume_number === null || isOmnibus(title) ? coveredIn(title) : [];
};

/** The volumes that a book contains: as its reader told, as its label or title says, or the one it is. */
export const providedVolumes = (book: Placed): readonly number[] => {
  if (book.covers.length) return book.covers;
  const several = severalOf(book);
  if (several.length) return several;
  const label = book.volume_label.trim();
  if (NUMBER.test(label)) return [Number(label.replace(',', '.'))];
  return book.volume_number === null ? [] : [book.volume_number];
};
