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

/** What the framework calls the error, in the server's log as well: for browsers that do not tell the request. */
const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;

/** By what whoever runs the site finds in its log what became of this page. */
export const useReference = (error: unknown): string | undefined =>
  useSyncExternalStore(never, requestIdHere, () => undefined) ?? digestOf(error);
