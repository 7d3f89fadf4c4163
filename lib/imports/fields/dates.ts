import { PartialDate } from '@/lib/readings/readings.schemas';

/** What stands for a day that nobody knew: zeros, and the first moments of clocks. */
const UNKNOWN = new Set(['0', '0000', '1970-01-01', '0001-01-01', '0101-01-01', '1900-01-00']);

const two = (digits: string) => digits.padStart(2, '0');

const TIME = '(?:[T ]+\\d[\\d:.]*(?:Z| ?UTC| ?[+-]\\d\\d:?\\d\\d)?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?${TIME}$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`);

/** Year, month and day as far as they are written; a zero ends what is known. */
const known = ([year = '', month = '', day = '']: string[]): string => {
  if (Number(year) === 0) return '';
  if (Number(month) === 0) return year;
  return Number(day) === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
};

/**
 * The date that a cell tells, as well as it is known: null for one that stands for an unknown date, undefined for
 * something else than a date. `2021/04/25`, `2021-04-25T10:00:00`, `25/04/2021 10:00` (the day first), `2021-04-00`.
 */
export const readDate = (text: string): string | null | undefined => {
  const yearFirst = YEAR_FIRST.exec(text)?.slice(1);
  const found = yearFirst ?? DAY_FIRST.exec(text)?.slice(1).reverse();
  if (!found) return UNKNOWN.has(text) ? null : undefined;
  const date = known(found);
  if (date === '' || UNKNOWN.has(date)) return null;
  return PartialDate.safeParse(date).success ? date : undefined;
};
