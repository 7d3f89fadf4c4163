const HOUR = 60 * 60_000;

type Parts = {
  /** Milliseconds from the start of one to the start of the next. */
  every: number;
  now: () => number;
  /** When the last backup was begun that is there; a restart knows no more. */
  last: () => Promise<number | null>;
  /** Says whether there is a new backup. */
  run: () => Promise<boolean>;
  /** Resolves earlier when the signal is given. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** When to begin the next one: at once when there is none, and some time after a failure. */
const dueAt = (last: number | null, failedAt: number | null, { every }: Parts) => {
  const due = last === null ? 0 : last + every;
  return failedAt === null ? due : Math.max(due, failedAt + Math.min(every, HOUR));
};

/**
 * Runs at every interval until it is stopped, one at a time. When the next is due follows from the backups that are there, so
 * that a restart neither leaves one out nor makes one more.
 */
export const keepSchedule = (parts: Parts): { stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const loop = async () => {
    let failedAt: number | null = null;
    while (!stopping.signal.aborted) {
      const wait = dueAt(await parts.last(), failedAt, parts) - parts.now();
      // In steps, because a timer takes 24 days at most, and a machine may sleep meanwhile.
      if (wait > 0) await parts.sleep(Math.min(wait, HOUR), stopping.signal);
      else failedAt = (await parts.run()) ? null : parts.now();
    }
  };
  const running = loop();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
};
