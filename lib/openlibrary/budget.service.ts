import 'server-only';
import { allowance } from './identity';
import { paceStore } from './pace.store';

/** How many requests may leave for Open Library at this moment, and how much longer all of them wait, in seconds. */
export const budget = async (): Promise<{ turns: number; pauseSeconds: number }> => {
  const { interval, burst } = allowance();
  const { debt, pause } = await paceStore.state();
  const pauseSeconds = pause / 1000;
  return { turns: pause > 0 ? 0 : Math.max(0, burst - Math.ceil(debt / interval)), pauseSeconds };
};
