import { fold } from '@/lib/text/fold';
import type { Book } from './books.schemas';
import type { GroupedResults, SagaResult } from './grouped-search.schemas';
import { countByStatus, coverOf, groupBy, maxVolume, percentage, sagaSlug, statusOf, type Group } from './series-card';
import { byVolume } from './volume-order';

/** From this many sagas on, single books would only get in the way. */
const ENOUGH_SAGAS = 3;

const toResult = (books: Group, term: string): SagaResult => {
  const [{ saga, author, category }] = books;
  const counts = countByStatus(books);
  return {
    type: 'saga',
    id: `saga_${sagaSlug(saga)}`,
    name: saga,
    author,
    category,
    status: statusOf(books),
    cover_url: coverOf(books),
    latest_volume: maxVolume(books),
    books: [...books].sort(byVolume),
    ...counts,
    completion_percentage: percentage(counts.completed_books, counts.total_books),
    match_reason: fold(saga).includes(term) ? 'saga_match' : 'title_match',
  };
};

const byRelevance = (a: SagaResult, b: SagaResult) =>
  Number(b.match_reason === 'saga_match') - Number(a.match_reason === 'saga_match') ||
  b.total_books - a.total_books ||
  a.name.localeCompare(b.name, 'fr');

/** The matches of a search, in order of addition, as sagas first and then, when those are few, as single books. */
export const groupMatches = (matches: readonly Book[], search_term: string): GroupedResults => {
  if (!matches.length) return { results: [], total_books: 0, total_sagas: 0, search_term };
  const term = fold(search_term);
  const sagas = groupBy(
    matches.filter(({ saga }) => saga),
    ({ saga }) => saga,
  )
    .map((books) => toResult(books, term))
    .sort(byRelevance);
  const singles = sagas.length < ENOUGH_SAGAS ? matches.filter(({ saga }) => !saga) : [];
  return {
    results: [
      ...sagas,
      ...singles.map((book) => ({ type: 'book' as const, ...book, match_reason: 'individual_book' as const })),
    ],
    total_books: matches.length,
    total_sagas: sagas.length,
    search_term,
    grouped_by_saga: true,
    series_first: true,
  };
};
