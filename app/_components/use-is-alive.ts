import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether script runs: not yet on the server, nor in what it drew. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
