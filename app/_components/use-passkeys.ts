import { useIsAlive } from './use-is-alive';

/** Whether this browser makes and uses passkeys. Most do: a page is drawn for them, and moves under nobody's finger. */
export const useHasPasskeys = (): boolean => !useIsAlive() || 'PublicKeyCredential' in window;
