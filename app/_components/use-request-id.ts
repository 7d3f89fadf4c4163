import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** The id, in the server's log, of the latest request for the page that is open: for the document, or for what replaced it. */
const requestIdHere = (): string | undefined => {
  const timings = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const own = (timings as PerformanceResourceTiming[]).filter(
    ({ name }) => new URL(name, location.href).pathname === location.pathname,
  );
  // Browsers give it only over HTTPS and on this machine.
  return own.at(-1)?.serverTiming?.find(({ name }) => name === 'request')?.description;
};

export const useRequestId = (): string | undefined => useSyncExternalStore(never, requestIdHere, () => undefined);
