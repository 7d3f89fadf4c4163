import 'server-only';
import { createHash } from 'node:crypto';
import { placeOf, readSeries, sagaKey, spellings, type Place, type Told } from './place-book';
import type { SeriesProposal } from './recognition.schemas';
import type { ScannedBook } from './scan-books.store';
import { labelOf } from './volume';

const ID_LENGTH = 22;

const isUnplaced = ({ volume_number, volume_label, covers }: ScannedBook) =>
  volume_number === null && !volume_label && !covers.length;

const told = (place: Place): string => {
  if (place.covers.length) return `les tomes ${labelOf({ kind: 'several', numbers: place.covers })}`;
  if (place.volume_number !== null) return `le tome ${place.volume_number}`;
  return place.volume_label || 'un tome';
};

const TEXTS: Record<SeriesProposal['reason'], (saga: string, place: Place) => string> = {
  named: (saga) => `Le titre nomme la série « ${saga} » du catalogue`,
  volume_title: (saga, place) => `C’est le titre que porte ${told(place)} de « ${saga} », du même auteur`,
  name_in_title: (saga) => `Le titre contient le nom de « ${saga} »`,
  title_only: (saga) => `Le titre indique la série « ${saga} », que le catalogue ne connaît pas`,
  volume_in_title: (saga, place) => `Le titre indique ${told(place)} de « ${saga} »`,
};

/** It names what it proposes: a proposal that has changed since it was seen has another. */
const idOf = (proposed: unknown): string =>
  createHash('sha256').update(JSON.stringify(proposed)).digest('base64url').slice(0, ID_LENGTH);

const propose = (book: ScannedBook, saga: string, { volume, confidence, reason }: Told): SeriesProposal => {
  const empty: Place = { volume_number: null, volume_label: '', covers: [] };
  const place = isUnplaced(book) ? placeOf(volume) : empty;
  return {
    id: idOf([book.id, book.title, saga, place]),
    book_id: book.id,
    title: book.title,
    author: book.author,
    saga,
    ...place,
    confidence,
    reason,
    reason_text: TEXTS[reason](saga, isUnplaced(book) ? place : book),
  };
};

/** For a book without a saga, the saga; for one whose title tells the volume of its saga, the volume. */
const proposalFor = (book: ScannedBook, spell: (name: string) => string): SeriesProposal | null => {
  if (book.saga && !isUnplaced(book)) return null;
  const found = readSeries(book);
  if (!found) return null;
  if (!book.saga) return propose(book, spell(found.saga), found);
  const isSame = sagaKey(found.saga) === sagaKey(book.saga);
  return isSame && found.volume ? propose(book, book.saga, { ...found, reason: 'volume_in_title' }) : null;
};

/** What may be said of a reader's books that nobody has said yet. */
export const proposalsFor = (books: readonly ScannedBook[]): SeriesProposal[] => {
  const spell = spellings(books.map(({ saga }) => saga));
  return books.map((book) => proposalFor(book, spell)).filter((proposal) => proposal !== null);
};
