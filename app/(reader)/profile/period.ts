import type { Route } from 'next';

/** What the figures of the profile are of. */
export type Period = number | 'all';

const ALL = 'all';

/** The period that an address asks for; this year when it asks for none, or for what is none. */
export const periodOf = (asked: string | string[] | undefined, thisYear: number): Period => {
  if (asked === ALL) return ALL;
  return typeof asked === 'string' && /^[1-9]\d{3}$/.test(asked) ? Number(asked) : thisYear;
};

export const periodPath = (period: Period): Route => `/profile?year=${period}`;
