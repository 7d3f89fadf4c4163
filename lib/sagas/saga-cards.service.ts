import 'server-only';
import type { BookFilter, Status } from '@/lib/books/books.schemas';
import { findEntry } from '@/lib/series/find-entry';
import { siteSeries } from '@/lib/series/site-series.service';
import { assess } from './grid';
import { listSagaSettings } from './grid.service';
import type { SagaSettings } from './grid.schemas';
import type { CardSort } from './saga-cards.schemas';
import { sagaBookStore, type ShelvedBook } from './saga-books.store';
import { type SagaShelf, settingsOf, shelvesOf } from './saga-shelves';

type Wanted = Pick<BookFilter, 'category' | 'status'> & { sort: CardSort; page: number };

const statusOf = ({ read, total }: { read: number; total: number }, isBegun: boolean): Status => {
  if (total > 0 && read === total) return 'completed';
  return isBegun ? 'reading' : 'to_read';
};

const latest = (dates: readonly Date[]) => Math.max(...dates.map((date) => date.getTime()));

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
    cover_url: books.find(({ cover_url }) => cover_url)?.cover_url ?? '',
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

/** One page of the sagas of a library, one card each, and how many there are. */
export const listSagaCards = async (userId: string, { category, status, sort, page }: Wanted, now = new Date()) => {
  const [books, settings] = await Promise.all([sagaBookStore.listAll(userId), listSagaSettings(userId), siteSeries()]);
  const cards = shelvesOf(books, ({ saga }) => findEntry(saga))
    .map((shelf) => toCard(shelf, settingsOf(shelf, settings), now))
    .filter((card) => (!category || card.category === category) && (!status || card.status === status))
    .sort(ORDERS[sort]);
  const pages = Math.max(1, Math.ceil(cards.length / PAGE_SIZE));
  const first = (page - 1) * PAGE_SIZE;
  const shown = cards.slice(first, first + PAGE_SIZE);
  return { cards: shown, total: cards.length, pages, next: Math.min(PAGE_SIZE, cards.length - first - shown.length) };
};
