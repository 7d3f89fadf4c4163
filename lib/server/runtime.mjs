import { setTimeout as delay } from 'node:timers/promises';

const KEY = Symbol.for('booktime.runtime');

/**
 * What `lib/boot.ts` publishes once settings, secret and database are in order. In production Next.js starts
 * `instrumentation.ts` during `prepare()` but does not wait for it, and a failure there reaches nobody.
 */
export const publishedRuntime = async (patience = 60_000) => {
  const deadline = Date.now() + patience;
  while (!globalThis[KEY]) {
    if (Date.now() > deadline) throw new Error('The start did not finish: see the messages above.');
    await delay(10);
  }
  return globalThis[KEY];
};
