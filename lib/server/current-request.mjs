import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request that is being worked on, wherever in the process: whatever is logged or traced bears it. */
export const currentRequest = new AsyncLocalStorage();
