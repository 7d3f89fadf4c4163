import 'server-only';
import { createHash } from 'node:crypto';
import { findEntry } from '../find-entry';
import { inferParsed, type Inference } from './infer-series';
import { nameKey } from './names';
import { parseTitle, type Membership } from './parse-title';
import type { SeriesProposal } from './recognition.schemas';
import type { ScannedBook } from './scan-books.store';
import { coversOf, labelOf, numberOf, type Volume } from './volume';

type Place = Pick<SeriesProposal, 'volume_number' | 'volume_label' | 'covers'>;
type Told = { saga: string; volume: Volume | null; confidence: number; reason: SeriesProposal['reason'] };

const SURE_OF_TITLE = 85;
const ID_LENGTH = 22;

/** Where a volume goes in a book's fields. A label only says what a number cannot. */
const placeOf = (volume: Volume | null): Place => {
  const volume_number = volume && numberOf(volume);
  const covers = volume ? coversOf(volume) : [];
  const isTold = volume === null || volume_number !== null || covers.length > 0;
  return { volume_number, covers, volume_label: isTold ? '' : labelOf(volume) };
};

const isUnplaced = ({ volume_number, volume_label, covers }: ScannedBook) =>
  volume_number === null && !volume_label && !covers.length;

/** One key for all the spellings of a saga: that of the catalogue's series, else that of its words. */
const sagaKey = (name: string): string => findEntry(name)?.slug ?? nameKey(name);

/** The spellings a reader uses already; a saga that is new is spelled as it is first met. */
const spellings = (books: readonly ScannedBook[]) => {
  const known = new Map<string, string>();
  for (const { saga } of books) if (saga && !known.has(sagaKey(saga))) known.set(sagaKey(saga), saga);
  return (name: string): string => {
    const key = sagaKey(name);
    if (!known.has(key)) known.set(key, name);
    return known.get(key) ?? name;
  };
};

const fromCatalogue = ({ entry, volume, confidence, reason }: Inference): Told => ({
  saga: entry.name,
  volume,
  confidence,
  reason,
});

const fromTitle = ({ name, volume }: Membership): Told => ({
  saga: name,
  volume,
  confidence: SURE_OF_TITLE,
  reason: 'title_only',
});

/** What a book tells of its series, by the surest sign. */
const read = ({ title, author }: ScannedBook): Told | null => {
  const parsed = parseTitle(title);
  const [best] = inferParsed(parsed, { title, author });
  if (best) return fromCatalogue(best);
  const [first] = parsed.memberships;
  return first && parsed.sure ? fromTitle(first) : null;
};

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
  const found = read(book);
  if (!found) return null;
  if (!book.saga) return propose(book, spell(found.saga), found);
  const isSame = sagaKey(found.saga) === sagaKey(book.saga);
  return isSame && found.volume ? propose(book, book.saga, { ...found, reason: 'volume_in_title' }) : null;
};

/** What may be said of a reader's books that nobody has said yet. */
export const proposalsFor = (books: readonly ScannedBook[]): SeriesProposal[] => {
  const spell = spellings(books);
  return books.map((book) => proposalFor(book, spell)).filter((proposal) => proposal !== null);
};
