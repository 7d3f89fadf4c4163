import { forecast, unknownBecause, type YearAt } from './calendar';

/** What was read in a year. Pages are those that are known. */
export type YearCounts = { books: number; volumes: number; pages: number };

const MONTHS = 12;
const toTenth = (value: number) => Math.round(value * 10) / 10;

/** How fast a year goes, and what it will have been if it goes on so: known or not, and if not, why. */
export const paceOf = ({ books, volumes, pages }: YearCounts, at: YearAt) => {
  const because = unknownBecause(books, at);
  return {
    days: at.gone,
    books_per_month: at.gone ? toTenth((books / at.gone) * (at.total / MONTHS)) : null,
    pages_per_day: at.gone ? toTenth(pages / at.gone) : null,
    forecast: {
      is_known: because === null,
      because,
      books: forecast(books, at),
      volumes: forecast(volumes, at),
      pages: forecast(pages, at),
    },
  };
};
