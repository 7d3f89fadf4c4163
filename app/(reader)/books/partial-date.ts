import type { useFormatter } from 'use-intl';

type Formatter = Pick<ReturnType<typeof useFormatter>, 'dateTime'>;

const YEAR = 4;
const MONTH = 7;

/** A date as well as it is known, in words, and whether it is a day: «le 3 mai 2024», «en mai 2024», «en 2024». */
export const partialDate = (format: Formatter, date: string) => {
  if (date.length === YEAR) return { date, precision: 'year' };
  const isDay = date.length > MONTH;
  const shown = isDay ? ({ dateStyle: 'long' } as const) : ({ month: 'long', year: 'numeric' } as const);
  // A day of the calendar is the same one everywhere.
  return {
    date: format.dateTime(new Date(date), { ...shown, timeZone: 'UTC' }),
    precision: isDay ? 'day' : 'month',
  };
};
