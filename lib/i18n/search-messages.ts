import type { Messages } from './locales';

const WORDS = [
  ...(['field', 'submit', 'hint', 'suggestions', 'found', 'asking', 'unreachable', 'everything', 'keys'] as const),
  ...(['recent', 'forget', 'ownSagas', 'ownBooks', 'ownAuthors', 'open_library', 'ownVolumes', 'placed'] as const),
  ...(['owned', 'wished', 'borrowed', 'addTo', 'addLabel', 'addHint'] as const),
  ...(['added', 'already', 'failed', 'signedOut', 'see', 'seeHint'] as const),
] satisfies readonly (keyof Messages['search'])[];

export type SearchMessages = Pick<Messages, 'status' | 'toast'> & {
  search: Pick<Messages['search'], (typeof WORDS)[number]>;
};

/** All that the field of the search and its suggestions say, for a page that brings no other words. */
export const pickSearchMessages = ({ search, status, toast }: Messages): SearchMessages => ({
  search: Object.fromEntries(WORDS.map((word) => [word, search[word]])) as SearchMessages['search'],
  status,
  toast,
});
