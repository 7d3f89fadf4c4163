import { UpstreamError } from './upstream-error';

/** What came of several look-ups, and whether one of them failed or had to make do with an old answer. */
export type Gathered<T> = { values: T[]; failed: boolean };

/** Runs look-ups side by side; one that Open Library fails is left out. */
export const gather = async <T>(lookUps: readonly Promise<T>[]): Promise<Gathered<T>> => {
  const settled = await Promise.allSettled(lookUps);
  const unexpected = settled.find((one) => one.status === 'rejected' && !(one.reason instanceof UpstreamError));
  if (unexpected?.status === 'rejected') throw unexpected.reason;
  const values = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { values, failed: values.length < settled.length };
};

export const degradedIf = (failed: boolean) => (failed ? { degraded: true as const } : {});
