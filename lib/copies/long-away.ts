const SIX_MONTHS = 6;

/** Whether a loan began more than six months ago; of one known by month or year, only when that is certain. */
export const isLongAway = (since: string, now: Date): boolean => {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - SIX_MONTHS);
  // A shorter month ends before that day: its last one counts, not the first of the next.
  if (limit.getUTCDate() !== now.getUTCDate()) limit.setUTCDate(0);
  return since < limit.toISOString().slice(0, since.length);
};
