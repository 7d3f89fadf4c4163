/** A year between other things than digits, or at the head of a date written without separators. */
const YEAR = /(?<!\d)(1\d{3}|20\d{2})(?!\d)|(?<!\d)(1\d{3}|20\d{2})(?=[01]\d[0-3]\d(?!\d))/;

/** The year in a date that somebody typed («Jul 15, 2013», «c1985.», «1914?»), or null when none can be read. */
export const yearOf = (date: unknown): number | null => {
  if (typeof date === 'number') return Number.isInteger(date) && YEAR.test(String(date)) ? date : null;
  if (typeof date !== 'string') return null;
  const [, alone, leading] = YEAR.exec(date) ?? [];
  const year = alone ?? leading;
  return year ? Number(year) : null;
};
