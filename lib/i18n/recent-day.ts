import { formatterOf } from './formatter';
import { LOCALES, type Locale } from './locales';

const DAY = 86_400_000;
const WEEK = 7;
const UTC = 'UTC';

/** The day of the calendar that a moment falls on, as midnight UTC. Of what is midnight UTC only the day is known: it is the same everywhere. */
export const dayIn = (moment: Date, timeZone: string): number =>
  moment.getTime() % DAY === 0
    ? moment.getTime()
    : Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment));

/** A day as one would name it: «aujourd’hui», «hier», «mardi», «14 octobre», «14 octobre 2025». */
export const recentDay = (locale: Locale, moment: Date, now: Date, timeZone: string): string => {
  const [day, today] = [dayIn(moment, timeZone), dayIn(now, timeZone)];
  const ago = (today - day) / DAY;
  if (ago === 0 || ago === 1)
    return new Intl.RelativeTimeFormat(LOCALES[locale].region, { numeric: 'auto' }).format(-ago, 'day');
  const { dateTime } = formatterOf(locale, UTC);
  if (ago > 1 && ago < WEEK) return dateTime(day, { weekday: 'long' });
  const isThisYear = new Date(day).getUTCFullYear() === new Date(today).getUTCFullYear();
  return dateTime(day, { day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) });
};
