import 'server-only';
import { bookCardStore } from './book-cards.store';
import { placeStore } from './places.store';

export type { Shelf } from './places.store';

/** A whole library, saga by saga, in short. */
export const listPlaces = placeStore.list;

/** Some books, as far as a card shows them, by id. */
export const listCards = bookCardStore.list;
