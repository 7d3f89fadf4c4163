import { setTimeout as delay } from 'node:timers/promises';

/** Looks again and again until something is so; throws when it does not come to that. */
export const until = async (isSo: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(50)) if (await isSo()) return;
  throw new Error('It did not come to that');
};
