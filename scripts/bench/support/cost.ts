const EVERY = 20;
const MEGABYTE = 2 ** 20;

const inUse = () => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
};

const live = () => {
  globalThis.gc?.();
  return inUse();
};

/** Seconds, those of a processor, and the megabytes that were in use at most beyond what was before. */
export type Cost = { seconds: number; work: number; memory: number };

export const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  const before = live();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, inUse())), EVERY);
  const [from, used] = [performance.now(), process.cpuUsage()];
  await work();
  clearInterval(look);
  const { user, system } = process.cpuUsage(used);
  const seconds = (performance.now() - from) / 1000;
  return { seconds, work: (user + system) / 1e6, memory: Math.max(most, live()) - before };
};

/** Ten times as much may take a little more than ten times as long, and never the square. */
export const SLACK = 1.6;
/** What garbage there is at a moment is no measure of anything below. */
const NOISE = 20;

/** Whether work that grew by `grown` costs no more than in proportion. Of a processor: what else the machine does weighs on one size more than on another. */
export const growsInProportion = (before: Cost, now: Cost, grown: number): boolean =>
  now.work <= before.work * grown * SLACK && now.memory <= Math.max(before.memory, NOISE) * grown * SLACK;
