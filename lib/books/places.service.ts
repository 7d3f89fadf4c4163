import 'server-only';
import { cache } from 'react';
import { bookCardStore } from './book-cards.store';
import { placeStore } from './places.store';

export type { Shelf } from './places.store';

/** A whole library, saga by saga, in short: looked at once for a page, however many parts of it ask. */
export const listPlaces = cache(placeStore.list);

/** Some books, as far as a card shows them, by id. */
export const listCards = bookCardStore.list;
