/** In which order the sagas of a library are shown. */
export const CARD_SORTS = ['-date_added', 'date_added', 'title', 'author', '-updated_at'] as const;

export type CardSort = (typeof CARD_SORTS)[number];
