import 'server-only';
import { besideBooksStore } from './beside-books.store';

/** Of what a file tells beside books, that of which the reader has nothing yet. */
export const missingBesideBooks = besideBooksStore.missing;

export const addBesideBooks = besideBooksStore.add;

/** Takes back what was added, where nobody has changed it since. */
export const removeBesideBooks = besideBooksStore.remove;
