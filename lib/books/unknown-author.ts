/** What stands for the author of a book whose source told none: an author is required, and this is what the API promises. */
export const UNKNOWN_AUTHOR = 'Auteur inconnu';

export const isAuthorUnknown = (author: string): boolean => author === UNKNOWN_AUTHOR || author === '';

/** The author as it is shown, or the words that the language has for none. */
export const shownAuthor = (author: string, unknown: string): string => (isAuthorUnknown(author) ? unknown : author);
