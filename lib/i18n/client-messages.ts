import type { Messages } from './locales';

/** What the browser is told; a component that runs there finds nothing else. */
const CLIENT_NAMESPACES = [
  'rating',
  'toast',
  'dialog',
  'error',
  'status',
  'volume',
  'shelf',
  'selection',
  'category',
  'book',
  'copy',
  'review',
  'bookForm',
  'search',
  'next',
  'importing',
] as const satisfies readonly (keyof Messages)[];

export type ClientMessages = Pick<Messages, (typeof CLIENT_NAMESPACES)[number]>;

export const pickClientMessages = (messages: Messages): ClientMessages =>
  Object.fromEntries(CLIENT_NAMESPACES.map((namespace) => [namespace, messages[namespace]])) as ClientMessages;
