import 'server-only';
import type { BookFilter, Status } from '@/lib/books/books.schemas';
import { sagasWith } from '@/lib/books/books.service';
import { type Asked, narrowingOf } from '@/lib/books/shelf';
import { findEntry } from '@/lib/series/find-entry';
import { siteSeries } from '@/lib/series/site-series.service';
import { assess } from './grid';
import { listSagaSettings } from './grid.service';
import type { NextVolume, SagaSettings } from './grid.schemas';
import type { CardSort } from './saga-cards.schemas';
import { sagaBookStore, type ShelvedBook } from './saga-books.store';
import { type SagaShelf, settingsOf, shelvesOf } from './saga-shelves';

type Wanted = Pick<BookFilter, 'category' | 'status'> & Asked & { sort: CardSort; page: number };

const statusOf = ({ read, total }: { read: number; total: number }, isBegun: boolean): Status => {
  if (total > 0 && read === total) return 'completed';
  return isBegun ? 'reading' : 'to_read';
};

const latest = (dates: readonly Date[]) => Math.max(...dates.map((date) => date.getTime()));

/** The number of the volume that is shown in front, and the picture of the reader's copy of it. */
const inFront = (books: readonly ShelvedBook[], next: NextVolume | null) => {
  const first = books.find(({ volume_number }) => volume_number !== null)?.volume_number ?? null;
  const front = next?.book_id ? next.number : first;
  const copy = books.find(({ volume_number, cover_url }) => volume_number === front && cover_url);
  return { front, cover_url: copy?.cover_url ?? '' };
};

const toCard = ({ entry, items: books }: SagaShelf<ShelvedBook>, settings: SagaSettings, now: Date) => {
  const { volumes, ...assessed } = assess(books, entry, settings, now);
  const [{ saga: name, author, category }] = books;
  const isBegun = volumes.some(({ read, reading }) => read || reading);
  return {
    name,
    key: entry?.slug ?? name,
    series: entry?.slug ?? null,
    author,
    category,
    ...inFront(books, assessed.next),
    numbers: [...new Set(books.flatMap(({ volume_number }) => volume_number ?? []))],
    volumes: volumes.filter(({ is_expected, number }) => is_expected && number !== null),
    ...assessed,
    status: statusOf(assessed.progress, isBegun),
    added: latest(books.map(({ date_added }) => date_added)),
    touched: latest(books.map(({ updated_at }) => updated_at)),
  };
};

/** A saga of a library at one look: its figures are those of its own page. */
export type SagaCard = ReturnType<typeof toCard>;

const byName = (a: SagaCard, b: SagaCard) => a.name.localeCompare(b.name, 'fr', { sensitivity: 'base', numeric: true });

const ORDERS: Record<CardSort, (a: SagaCard, b: SagaCard) => number> = {
  '-date_added': (a, b) => b.added - a.added || byName(a, b),
  date_added: (a, b) => a.added - b.added || byName(a, b),
  title: byName,
  author: (a, b) => a.author.localeCompare(b.author, 'fr', { sensitivity: 'base' }) || byName(a, b),
  '-updated_at': (a, b) => b.touched - a.touched || byName(a, b),
};

const PAGE_SIZE = 48;

/** Whether a shelf has a book that answers to what narrows the library. */
const narrowedTo = async (userId: string, wanted: Wanted) => {
  const narrowing = narrowingOf(wanted);
  if (Object.keys(narrowing).length === 0) return () => true;
  const sagas = new Set(await sagasWith(userId, narrowing));
  return ({ items }: SagaShelf<ShelvedBook>) => items.some(({ saga }) => sagas.has(saga));
};

/** One page of the sagas of a library, one card each, how many there are, and of how many in all. */
export const listSagaCards = async (userId: string, wanted: Wanted, now = new Date()) => {
  const { category, status, sort, page } = wanted;
  const [books, settings, isWanted] = await Promise.all([
    sagaBookStore.listAll(userId),
    listSagaSettings(userId),
    narrowedTo(userId, wanted),
    siteSeries(),
  ]);
  const shelves = shelvesOf(books, ({ saga }) => findEntry(saga));
  const cards = shelves
    .filter(isWanted)
    .map((shelf) => toCard(shelf, settingsOf(shelf, settings), now))
    .filter((card) => (!category || card.category === category) && (!status || card.status === status))
    .sort(ORDERS[sort]);
  const pages = Math.max(1, Math.ceil(cards.length / PAGE_SIZE));
  const first = (page - 1) * PAGE_SIZE;
  const shown = cards.slice(first, first + PAGE_SIZE);
  const next = Math.min(PAGE_SIZE, cards.length - first - shown.length);
  return { cards: shown, total: cards.length, sagas: shelves.length, pages, next };
};
