import type { UpstreamError } from './upstream-error';

const MOST_TIMEOUTS = 2;

/** Whether asking on would only make the caller wait: nothing is let through, or answers do not come. */
const isDown = (failures: readonly UpstreamError[]) =>
  failures.some(({ failure }) => ['limited', 'busy', 'broken'].includes(failure)) ||
  failures.filter(({ failure }) => failure === 'timeout').length >= MOST_TIMEOUTS;

/** Works through a list in order. Once Open Library is down, the rest is given up without being asked. */
export const oneByOne = async <T, O>(
  items: readonly T[],
  work: (item: T) => Promise<O>,
  failureOf: (outcome: O) => UpstreamError | undefined,
  giveUp: (item: T, failure: UpstreamError) => O,
): Promise<O[]> => {
  const outcomes: O[] = [];
  const failures: UpstreamError[] = [];
  for (const item of items) {
    const last = failures.at(-1);
    const outcome = last && isDown(failures) ? giveUp(item, last) : await work(item);
    const failure = failureOf(outcome);
    if (failure) failures.push(failure);
    outcomes.push(outcome);
  }
  return outcomes;
};
