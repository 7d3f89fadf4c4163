/** A book that somebody reads or has finished, and when, in seconds. */
export type Moment = { id: string; at: number };

const newestFirst = (a: Moment, b: Moment) => b.at - a.at;

/** The moments of one shelf, the newest first. */
export const inOrder = (moments: readonly Moment[]): Moment[] => [...moments].sort(newestFirst);

/**
 * The newest of all shelves, each of which has its own in order: among so many shelves as there are moments wanted, those
 * whose newest is the newest. Nothing of another shelf can come before.
 */
export const latestOf = (shelves: readonly (readonly Moment[])[], limit: number): string[] => {
  const begun = shelves.flatMap((moments) => (moments[0] ? [{ at: moments[0].at, moments }] : []));
  const candidates = begun.sort((a, b) => b.at - a.at).slice(0, limit);
  return candidates
    .flatMap(({ moments }) => moments.slice(0, limit))
    .sort(newestFirst)
    .slice(0, limit)
    .map(({ id }) => id);
};
