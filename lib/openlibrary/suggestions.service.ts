import 'server-only';
import type { BookIdentity } from '@/lib/books/duplicates';
import { listIdentities } from '@/lib/books/import-books.service';
import type { Ignored } from '@/lib/discover/ignored';
import { ignoredBy } from '@/lib/discover/ignored.service';
import { highestVolume } from '@/lib/sagas/volumes';
import { findEntry } from '@/lib/series/find-entry';
import { fold } from '@/lib/text/fold';
import { search, TIMEOUT } from './catalogue';
import { degradedIf, gather } from './degraded';
import { FIELDS } from './fields';
import { toFoundBook } from './items';
import type { FavoriteAuthor, SagaContinuation } from './library.schemas';
import { clause, escaped } from './query';
import { EMPTY_LIBRARY } from './recommendations.service';
import { favoriteAuthors } from './taste';

const PER_AUTHOR = 2;
/** As many sagas as can be asked about within the time of one look-up; the last touched come first. */
const MOST_SAGAS = 10;

type Continuation = { saga: string; author: string; volume: number };

const isComplete = (saga: string, volume: number) => {
  const entry = findEntry(saga);
  return entry?.state === 'completed' && entry.volumes !== undefined && volume > entry.volumes;
};

/** The next volume of each numbered saga that goes on, the saga added to last first. */
const continuations = (books: readonly BookIdentity[]): Continuation[] => {
  const sagas = new Map<string, BookIdentity[]>();
  for (const book of books.toReversed()) if (book.saga) sagas.set(book.saga, [...(sagas.get(book.saga) ?? []), book]);
  return [...sagas]
    .map(([saga, volumes]) => ({ saga, author: volumes.at(-1)?.author ?? '', volume: highestVolume(volumes) + 1 }))
    .filter(({ saga, volume }) => volume > 1 && !isComplete(saga, volume))
    .slice(0, MOST_SAGAS);
};

const continueSaga = async ({ saga, author, volume }: Continuation): Promise<SagaContinuation[]> => {
  const q = escaped(`${saga} tome ${volume} ${author}`);
  const { docs } = await search({ q, limit: 1, fields: FIELDS.suggestion, timeout: TIMEOUT.suggestion });
  const reason = `Le tome ${volume} de « ${saga} », la suite de votre saga`;
  return docs
    .slice(0, 1)
    .map((doc) => ({ ...toFoundBook(doc), type: 'saga_continuation', reason, saga, volume_number: volume }));
};

const moreBy = async (author: string, owned: ReadonlySet<string>, ignored: Ignored): Promise<FavoriteAuthor[]> => {
  const q = clause('author', author);
  const limit = PER_AUTHOR + ignored.spare;
  const { docs } = await search({ q, limit, fields: FIELDS.suggestion, timeout: TIMEOUT.suggestion });
  const books = docs.map((doc) => toFoundBook(doc)).filter((book) => !ignored.hasWork(book));
  return books
    .slice(0, PER_AUTHOR)
    .filter(({ title }) => !owned.has(fold(title)))
    .map((book) => ({ ...book, type: 'favorite_author', reason: `Un autre livre de ${author}` }));
};

/** What a reader may read next: the next volumes of their sagas, then more by their favourite authors. */
export const suggest = async (userId: string, limit: number) => {
  const [books, ignored] = await Promise.all([listIdentities(userId), ignoredBy(userId)]);
  if (books.length === 0) return { suggestions: [], message: EMPTY_LIBRARY };
  const owned = new Set(books.map(({ title }) => fold(title)));
  const [sagas, authors] = await Promise.all([
    gather(continuations(books.filter(({ saga }) => !ignored.hasSaga(saga))).map(continueSaga)),
    gather(favoriteAuthors(books).map((author) => moreBy(author, owned, ignored))),
  ]);
  const [continued, favorites] = [sagas.values.flat().filter((book) => !ignored.hasWork(book)), authors.values.flat()];
  return {
    suggestions: [...continued, ...favorites].slice(0, limit),
    types: { saga_continuation: continued.length, favorite_author: favorites.length },
    ...degradedIf(sagas.failed || authors.failed),
  };
};
