import { rangeIn } from '@/lib/openlibrary/volume-number';

/** What tells which volumes a book stands for. */
export type Placed = { title: string; volume_number: number | null; volume_label: string; covers: readonly number[] };

const OMNIBUS = /(?<!\p{L})(int[ée]grales?|coffrets?|omnibus|box|tomes|volumes|vols\.?)(?!\p{L})/iu;
const NUMBER = /^\d{1,5}(?:[.,]\d{1,2})?$/;

const between = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const rangeOf = ({ title, volume_number, volume_label }: Placed) => {
  const label = rangeIn(volume_label);
  if (label) return label;
  return volume_number === null || OMNIBUS.test(title) ? rangeIn(title) : null;
};

/** The volumes that a book contains: as its reader told, as its label or title says, or the one it is. */
export const providedVolumes = (book: Placed): readonly number[] => {
  if (book.covers.length) return book.covers;
  const range = rangeOf(book);
  if (range) return between(range);
  const label = book.volume_label.trim();
  if (NUMBER.test(label)) return [Number(label.replace(',', '.'))];
  return book.volume_number === null ? [] : [book.volume_number];
};
