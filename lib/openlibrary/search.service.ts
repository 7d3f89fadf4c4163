import 'server-only';
import { AppError } from '@/lib/errors';
import { plainIsbn } from '@/lib/books/isbn';
import { search, TIMEOUT } from './catalogue';
import { FIELDS } from './fields';
import { toFoundBook, type Wish } from './items';
import type { FoundBook } from './items.schemas';
import { all, clause, escaped, languageCode, years } from './query';
import type { SearchDoc } from './records';
import type { AdvancedQuery, AuthorQuery, SearchQuery } from './search.schemas';
import { orUnavailable } from './upstream-error';
import { volumeNumberIn } from './volume-number';

const missing = (what: string) => new AppError('bad_request', `Indiquez ${what}`);

type Aged = { staleSeconds?: number };

/** The age of an answer, told only when it stands in for one that could not be had. */
export const ageOf = ({ staleSeconds }: Aged) => (staleSeconds === undefined ? {} : { stale_seconds: staleSeconds });

const rangeText = (from?: number, to?: number): string | null => (from || to ? `${from || '*'}-${to || '*'}` : null);

/** A record of unknown length has no place among books of a given length. */
const isLongEnough =
  ({ min_pages, max_pages }: SearchQuery) =>
  ({ number_of_pages: pages }: FoundBook): boolean => {
    if (!min_pages && !max_pages) return true;
    return pages !== null && pages >= (min_pages || 0) && pages <= (max_pages || Infinity);
  };

const queryFor = ({ q, year_start, year_end, language, author_filter }: SearchQuery): string =>
  all([
    escaped(q),
    years(year_start, year_end),
    language !== undefined && clause('language', languageCode(language)),
    author_filter !== undefined && clause('author', author_filter),
  ]);

/** Searches works; `language` of the reader decides which edition of each is shown. */
export const searchBooks = async (query: SearchQuery, language: string) => {
  const { q, limit, year_start, year_end, min_pages, max_pages, author_filter } = query;
  if (!q.trim()) throw missing('ce que vous cherchez');
  const wish: Wish = { language, volume: volumeNumberIn(q) };
  const request = { q: queryFor(query), limit, fields: FIELDS.search, timeout: TIMEOUT.search, language };
  const found = await orUnavailable(search(request));
  return {
    books: found.docs.map((doc) => toFoundBook(doc, wish)).filter(isLongEnough(query)),
    total_found: found.numFound,
    total: found.numFound,
    query: q,
    filters_applied: {
      year_range: rangeText(year_start, year_end),
      language: query.language ?? null,
      pages_range: rangeText(min_pages, max_pages),
      author: author_filter ?? null,
    },
    ...ageOf(found),
  };
};

const CRITERIA = ['title', 'author', 'subject', 'publisher'] as const;

export const searchAdvanced = async (query: AdvancedQuery) => {
  const { isbn, limit, year_start, year_end } = query;
  const criteria = [
    ...CRITERIA.map((field) => query[field]?.trim() && clause(field, query[field])),
    isbn?.trim() && clause('isbn', plainIsbn(isbn)),
  ].filter((criterion) => typeof criterion === 'string' && criterion !== '');
  if (criteria.length === 0) throw missing('au moins un titre, un auteur, un sujet, un éditeur ou un ISBN');
  const q = all([...criteria.map(String), years(year_start, year_end)]);
  const found = await orUnavailable(search({ q, limit, fields: FIELDS.advanced, timeout: TIMEOUT.search }));
  return {
    books: found.docs.map((doc) => toFoundBook(doc)),
    total_found: found.numFound,
    query_used: q,
    ...ageOf(found),
  };
};

const seriesOf = ({ series, series_name }: SearchDoc) => (series.length ? series : series_name);

/** The works of an author, each under its first series. */
export const searchAuthor = async ({ author, limit }: AuthorQuery) => {
  if (!author.trim()) throw missing('un auteur');
  const request = { q: clause('author', author), limit, fields: FIELDS.author, timeout: TIMEOUT.search };
  const found = await orUnavailable(search(request));
  const books = found.docs.map((doc) => ({ ...toFoundBook(doc), series: seriesOf(doc) }));
  const names = [...new Set(books.flatMap(({ series }) => series.slice(0, 1)))];
  return {
    author,
    series: names.map((name) => ({ name, books: books.filter(({ series }) => series[0] === name) })),
    standalone_books: books.filter(({ series }) => series.length === 0),
    total_found: found.numFound,
    ...ageOf(found),
  };
};
