import 'server-only';
import { AppError } from '@/lib/errors';
import { plainIsbn } from '@/lib/books/isbn';
import { findByIsbn, findWork, search, TIMEOUT } from './catalogue';
import { authorNames } from './author-names';
import { categoryOf } from './category';
import { coverUrl, firstCover } from './covers';
import { FIELDS } from './fields';
import { cut, MAX, authorsOf, SUBJECTS, toFoundBook } from './items';
import { workKey } from './keys';
import { clause } from './query';
import type { Edition, Work } from './records';
import { ageOf } from './search.service';
import { suggestSeries } from './series-suggestion';
import { orUnavailable } from './upstream-error';
import { yearOf } from './year';

const isIsbn = (text: string) => /^(?:\d{9}[\dX]|\d{13})$/.test(text);

const oldest = (...ages: (number | undefined)[]) => {
  const told = ages.filter((age) => age !== undefined);
  return told.length ? { staleSeconds: Math.max(...told) } : {};
};

const describe = (isbn: string, key: string, edition: Edition, work: Work, authors: string[]) => {
  const subjects = [...work.subjects, ...edition.subjects];
  const category = categoryOf(subjects);
  const series_suggestion = suggestSeries({
    title: edition.title || work.title,
    subtitle: edition.subtitle,
    category,
    subjects,
    editionSeries: edition.series,
  });
  // The work of a whole series shows its first volume; whoever scans another one has that one in hand.
  const isVolume = category !== 'roman' && series_suggestion?.volume_number != null;
  const [ofWork, ofEdition] = [firstCover(work.covers), firstCover(edition.covers)];
  return {
    ol_key: key,
    title: cut(work.title || edition.title, MAX.title),
    author: authorsOf(authors),
    category,
    cover_url: coverUrl(isVolume ? (ofEdition ?? ofWork) : (ofWork ?? ofEdition)),
    subjects: subjects.slice(0, SUBJECTS),
    number_of_pages: edition.number_of_pages,
    first_publish_year: yearOf(work.first_publish_date) ?? yearOf(edition.publish_date),
    isbn,
    publisher: cut((work.publishers.length ? work : edition).publishers.join(', '), MAX.short),
    series_suggestion,
  };
};

/** The work of the edition that bears the ISBN; null when the records lead nowhere. */
const throughRecords = async (isbn: string) => {
  const edition = await findByIsbn(isbn, TIMEOUT.record);
  const key = workKey(edition.value?.works[0] ?? '');
  if (!edition.value || !key) return null;
  const work = await findWork(key, TIMEOUT.part);
  if (!work.value) return null;
  const authors = work.value.authors.length ? work.value.authors : edition.value.authors;
  const names = await authorNames(authors);
  const found = describe(isbn, workKey(work.value.key) ?? key, edition.value, work.value, names);
  const languages = edition.value.languages.map((of) => of.replace('/languages/', ''));
  return { book: found, languages, ...oldest(edition.staleSeconds, work.staleSeconds) };
};

const throughSearch = async (isbn: string) => {
  const request = { q: clause('isbn', isbn), limit: 1, fields: FIELDS.advanced, timeout: TIMEOUT.search };
  const { docs, staleSeconds } = await search(request);
  const [doc] = docs;
  return doc ? { book: { ...toFoundBook(doc), isbn }, languages: doc.language, ...oldest(staleSeconds) } : null;
};

/** The book whose edition bears an ISBN. Throws an UpstreamError. */
export const bookByIsbn = async (isbn: string) => (await throughRecords(isbn)) ?? throughSearch(isbn);

/** The book that bears an ISBN. What cannot be an ISBN is not found, without asking anybody. */
export const searchIsbn = async (text: string) => {
  const isbn = plainIsbn(text);
  if (!isbn) throw new AppError('bad_request', 'Indiquez un ISBN');
  const found = isIsbn(isbn) ? await orUnavailable(bookByIsbn(isbn)) : null;
  if (!found) return { book: null, found: false, message: `Aucun livre ne porte l’ISBN ${cut(text, 40)}` };
  return { book: found.book, found: true, ...ageOf(found) };
};
