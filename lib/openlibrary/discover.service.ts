import 'server-only';
import { listIdentities } from '@/lib/books/import-books.service';
import { sameIsbn } from '@/lib/books/isbn';
import { AppError } from '@/lib/errors';
import { catalogue, variationsOf } from '@/lib/series/catalogue';
import { fold, occursIn } from '@/lib/text/fold';
import { search, TIMEOUT } from './catalogue';
import { degradedIf, gather } from './degraded';
import { byRelevance, discover, summarise } from './discover';
import { FIELDS } from './fields';
import type { DiscoverQuery } from './library.schemas';
import { all, clause, escaped } from './query';
import type { SearchDoc } from './records';

const ASKED = 50;
const MOST_TERMS = 5;

/** The names to look for: those of the catalogue's series when one is named, else what was asked. */
const termsFor = (seriesName: string): string[] => {
  const entry = catalogue.find((one) => [one.name, ...variationsOf(one)].some((name) => occursIn(name, seriesName)));
  const names = entry ? [entry.name, ...variationsOf(entry)] : [seriesName];
  const folded = names.map(fold);
  return names.filter((_, i) => folded.indexOf(folded[i] ?? '') === i).slice(0, MOST_TERMS);
};

const searchTerm = async (term: string, author: string | undefined): Promise<SearchDoc[]> => {
  const q = all([escaped(term), author !== undefined && clause('author', author)]);
  return (await search({ q, limit: ASKED, fields: FIELDS.discover, timeout: TIMEOUT.discover })).docs;
};

/** Everything of a series that Open Library holds, what a reader owns of it, and what they miss. */
export const discoverSeries = async (userId: string, { series_name, author }: DiscoverQuery) => {
  if (!series_name.trim()) throw new AppError('bad_request', 'Indiquez une série');
  const terms = termsFor(series_name);
  const [{ values, failed }, books] = await Promise.all([
    gather(terms.map((term) => searchTerm(term, author))),
    listIdentities(userId),
  ]);
  const isbns = new Set(books.map(({ isbn }) => sameIsbn(isbn)).filter(Boolean));
  const keys = new Set(books.flatMap(({ ol_key }) => ol_key ?? []));
  const owns = (doc: SearchDoc) => keys.has(doc.key) || doc.isbn.some((isbn) => isbns.has(sameIsbn(isbn)));
  const docs = [...new Map(values.flat().map((doc) => [doc.key, doc])).values()];
  const found = docs
    .flatMap((doc) => discover(doc, { series_name, author, terms }, { books, owns }) ?? [])
    .sort(byRelevance);
  return { series_name, author: author ?? null, search_terms_used: terms, ...summarise(found), ...degradedIf(failed) };
};
