import 'server-only';
import type { Book } from '@/lib/books/books.schemas';
import { selectBooks } from '@/lib/books/books.service';
import { createOwned, type Owned } from '@/lib/books/duplicates';
import { isbnIn } from '@/lib/books/isbn';
import { listIdentities } from '@/lib/books/import-books.service';
import { AppError } from '@/lib/errors';
import { byRelevance, createRelevance, EXACT, labelOf, LEAST, SERIES_CARD, type Judged } from '@/lib/search/relevance';
import { findOwnBooks, type Meant, type OwnResult } from '@/lib/search/own-books.service';
import { catalogue, toSeries } from '@/lib/series/catalogue';
import { fold } from '@/lib/text/fold';
import { languageTag } from '@/lib/text/language-tag';
import { search, TIMEOUT } from './catalogue';
import { within } from './client';
import type { UniversalQuery, UniversalResult } from './details.schemas';
import { degradedIf, gather } from './degraded';
import { FIELDS } from './fields';
import { bookByIsbn } from './isbn.service';
import { toFoundBook } from './items';
import type { FoundBook } from './items.schemas';
import { escaped } from './query';
import { ageOf } from './search.service';
import { volumeNumberIn } from './volume-number';

const { judge, seriesIn } = createRelevance(catalogue.map(toSeries));

const LANGUAGES: Record<string, string> = { fre: 'fr', eng: 'en', jpn: 'jp' };

const ofOwn = (book: Book): Judged => ({
  source: 'own',
  owned: true,
  title: book.title,
  author: book.author,
  saga: book.saga,
  category: book.category,
  languages: [],
  year: book.publication_year,
  pages: book.total_pages,
  hasCover: book.cover_url !== '',
  description: book.description,
});

/** A work with what else its record tells: languages in the letters of Open Library, and every ISBN. */
type Found = { found: FoundBook; languages: readonly string[]; isbns: readonly string[] };

const ofFound = ({ found: book, languages }: Found, owned: boolean): Judged => ({
  source: 'open_library',
  owned,
  title: book.title,
  author: book.author,
  saga: book.series_suggestion?.name ?? '',
  category: book.category,
  languages: languages.map((code) => LANGUAGES[code] ?? code),
  year: book.first_publish_year,
  pages: book.number_of_pages,
  hasCover: book.cover_url !== '',
  description: '',
});

const languagesOf = ({ languages }: Found): string[] => [
  ...new Set(languages.flatMap((code) => languageTag(code) ?? [])),
];

type Entry = { judged: Judged; score: number; result: UniversalResult };

const entry = (judged: Judged, score: number, which: { book: Book } | Found): Entry => {
  const told = { score, relevance: labelOf(score), is_owned: judged.owned };
  const result: UniversalResult =
    'book' in which
      ? { type: 'own_book', ...told, book: which.book }
      : { type: 'open_library', ...told, languages: languagesOf(which), book: which.found };
  return { judged, score, result };
};

/** How sure a card is: a query that is the name of the series leaves no doubt. */
const confidence = (names: readonly string[], query: string) => (names.map(fold).includes(fold(query)) ? 100 : 80);

const seriesCards = ({ q, category }: UniversalQuery, sagas: ReadonlySet<string>): UniversalResult[] =>
  seriesIn(q)
    .filter((series) => !category || series.category === category)
    .map((known) => {
      const series = known as ReturnType<typeof toSeries>;
      const names = [series.name, ...series.variations];
      const is_owned = names.some((name) => sagas.has(fold(name)));
      const score = SERIES_CARD + confidence(names, q);
      return { type: 'series' as const, score, relevance: labelOf(score), is_owned, series };
    })
    .sort((a, b) => b.score - a.score);

/** Whether some books hold a record: as it is, or as the volume that it is likely to be. */
const holds = (books: Owned, { found, isbns }: Found): boolean =>
  [null, found.series_suggestion?.volume_number ?? null].some((volume_number) =>
    books.has({ ...found, isbns, volume_number }),
  );

/** A book is judged by what was typed, and by the words of it that were meant: these count less where slips were forgiven. */
const scoreOfOwn = (judged: Judged, score: (judged: Judged) => number, meant?: Meant) =>
  Math.max(score(judged), meant ? Math.round(judge(meant.words)(judged) * meant.share) : 0);

/** What bears the ISBN that was typed is what was asked for. */
const scoreOfFound = (judged: Judged, score: (judged: Judged) => number, isbn: string) =>
  isbn ? Math.max(judge(judged.title)(judged), EXACT) : score(judged);

/** A record that one of the shown books is already told by; an owned one that is not shown stays, marked. */
const toEntries = (
  own: readonly OwnResult[],
  found: readonly Found[],
  owns: (one: Found) => boolean,
  q: string,
): Entry[] => {
  const score = judge(q);
  const shown = createOwned(own.map(({ book }) => book));
  const others = found.filter((one) => !holds(shown, one));
  return [
    ...own.map(({ book, meant }) => entry(ofOwn(book), scoreOfOwn(ofOwn(book), score, meant), { book })),
    ...others.map((one) => {
      const judged = ofFound(one, owns(one));
      return entry(judged, scoreOfFound(judged, score, isbnIn(q)), one);
    }),
  ];
};

type Asker = {
  language: string;
  /** How long Open Library is waited for, in milliseconds. */
  patience?: number;
  /** Whether the reader's books are also found by words that are only meant, as suggestions find them. */
  tolerant?: boolean;
};

/** What was found, and how many works there are of it in all. */
type LookedUp = { found: Found[]; works: number; staleSeconds?: number };

const byWords = async ({ q, limit }: UniversalQuery, { language, patience }: Asker): Promise<LookedUp> => {
  const asked = { q: escaped(q), limit: limit || 1, fields: FIELDS.search, timeout: TIMEOUT.search };
  const { docs, numFound: works, ...answer } = await search({ ...asked, language, patience });
  const wish = { language, volume: volumeNumberIn(q) };
  const found = docs.map((doc) => ({ found: toFoundBook(doc, wish), languages: doc.language, isbns: doc.isbn }));
  return { found, works, ...answer };
};

/** The very edition, and no other that its words may lead to. */
const byIsbn = async (isbn: string, { patience = TIMEOUT.search }: Asker): Promise<LookedUp> => {
  const answer = await within(bookByIsbn(isbn), patience);
  if (!answer) return { found: [], works: 0 };
  const { book, languages, ...age } = answer;
  return { found: [{ found: book, languages, isbns: [isbn] }], works: 1, ...age };
};

const lookUp = (query: UniversalQuery, asker: Asker) => {
  const isbn = isbnIn(query.q);
  return isbn ? byIsbn(isbn, asker) : byWords(query, asker);
};

const findOwn = async (userId: string, { q, category }: UniversalQuery, tolerant: boolean): Promise<OwnResult[]> =>
  tolerant ? findOwnBooks(userId, q, category) : (await selectBooks(userId, { q, category })).map((book) => ({ book }));

/** A reader's books, the catalogue's series and Open Library's works, judged together; each work once. */
export const searchUniversal = async (userId: string, query: UniversalQuery, asker: Asker) => {
  const { q, category, limit } = query;
  if (!q.trim()) throw new AppError('bad_request', 'Indiquez ce que vous cherchez');
  const [{ values, failed }, own, library] = await Promise.all([
    gather([lookUp(query, asker)]),
    findOwn(userId, query, asker.tolerant || isbnIn(q) !== ''),
    listIdentities(userId),
  ]);
  const found = values.flatMap((answer) => answer.found).filter((one) => !category || one.found.category === category);
  const owned = createOwned(library);
  const owns = (one: Found) => holds(owned, one);
  const judged = toEntries(own, found, owns, q)
    .filter(({ score }) => score >= LEAST)
    .sort(byRelevance);
  const cards = seriesCards(query, new Set(library.map(({ saga }) => fold(saga))));
  const results = [...cards, ...judged.map(({ result }) => result)];
  return {
    results: results.slice(0, limit),
    total: results.length,
    works: values[0]?.works ?? 0,
    query: q,
    ...degradedIf(failed),
    ...ageOf(values[0] ?? {}),
  };
};
