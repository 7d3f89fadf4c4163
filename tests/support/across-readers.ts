import type { Filter } from './commands';

type Question = { collection: string; fields: readonly string[]; why: string };

/** What is asked of all readers together: nothing else is, and each has its reason. */
export const UNFINISHED_IMPORTS: Question = {
  collection: 'import_batches',
  fields: ['$or'],
  why: 'a server that starts goes on with every import that was at work, whosesoever it is',
};
export const FOLLOWERS: Question = {
  collection: 'books',
  fields: ['saga', 'private', 'ownership'],
  why: 'public pages tell how many follow a series: counted every ten minutes, for all series at once',
};
export const ACROSS_READERS: readonly Question[] = [UNFINISHED_IMPORTS, FOLLOWERS];

export const isQuestion = ({ collection, fields }: Question, asked: string, filter: Filter | undefined): boolean =>
  collection === asked && Object.keys(filter ?? {}).join() === fields.join();
