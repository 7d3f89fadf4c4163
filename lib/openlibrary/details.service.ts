import 'server-only';
import { ownedBy } from '@/lib/books/import-books.service';
import { namedAuthors } from './author-names';
import { findByIsbn, findEdition, findWork, listEditions, TIMEOUT } from './catalogue';
import { categoryOf } from './category';
import { coverUrl, firstCover } from './covers';
import { isbnOf } from './edition-choice';
import { notKnown, sortedEditions } from './editions.service';
import { authorsOf, cut, MAX } from './items';
import { editionKey, workKey } from './keys';
import type { Edition, Work } from './records';
import { ageOf } from './search.service';
import { suggestSeries } from './series-suggestion';
import { orUnavailable } from './upstream-error';
import { yearOf } from './year';

const EDITIONS = 50;

type Found = { key: string; work: Work; edition: Edition | null; staleSeconds?: number };

const oldest = (a?: number, b?: number) =>
  a === undefined && b === undefined ? {} : { staleSeconds: Math.max(a ?? 0, b ?? 0) };

/** The edition of a key or that bears an ISBN, and the key of its work; for the key of a work, that key. */
const startFrom = async (text: string, isbn: string) => {
  const asEdition = editionKey(text);
  const bearing = isbn ? await findByIsbn(isbn, TIMEOUT.record) : null;
  const keyOfWork = workKey(bearing?.value?.works[0] ?? '');
  if (keyOfWork) return { edition: bearing!.value, key: keyOfWork, staleSeconds: bearing!.staleSeconds };
  if (!asEdition) return { edition: null, key: workKey(text) };
  const { value: edition, staleSeconds } = await findEdition(asEdition, TIMEOUT.record);
  return { edition, key: workKey(edition?.works[0] ?? ''), staleSeconds };
};

/** The work of a key, or an edition and its work. */
const find = async (text: string, isbn: string): Promise<Found | null> => {
  const { edition, key, staleSeconds } = await startFrom(text, isbn);
  const work = key ? await findWork(key, TIMEOUT.record) : null;
  if (!key || !work?.value) return null;
  return { key: workKey(work.value.key) ?? key, work: work.value, edition, ...oldest(staleSeconds, work.staleSeconds) };
};

const read = async (text: string, isbn: string) => {
  const found = await find(text, isbn);
  if (!found) return null;
  const { work, edition } = found;
  const references = work.authors.length ? work.authors : (edition?.authors ?? []);
  const [authors, editions] = await Promise.all([
    namedAuthors(references),
    listEditions(found.key, { limit: EDITIONS }, TIMEOUT.part),
  ]);
  return { ...found, authors, editions: editions.value };
};

type Read = NonNullable<Awaited<ReturnType<typeof read>>>;

/** What is told of the edition when one was asked for, else of the work. */
const particulars = ({ work, edition }: Read) => {
  const shown = edition ?? work;
  return {
    title: cut(shown.title || work.title, MAX.title),
    subtitle: cut(shown.subtitle, MAX.title),
    description: cut((edition?.description || work.description) ?? '', MAX.long),
    cover_url: coverUrl(firstCover(shown.covers) ?? firstCover(work.covers)),
    isbn: isbnOf(shown),
    publisher: cut(shown.publishers.join(', '), MAX.short),
    number_of_pages: shown.number_of_pages,
  };
};

const describe = (found: Read, language: string) => {
  const { key, work, edition, authors, editions } = found;
  const category = categoryOf(work.subjects);
  const told = particulars(found);
  return {
    ...told,
    ol_key: key,
    edition_key: edition?.key ?? null,
    author: authorsOf(authors.map(({ name }) => name)),
    authors,
    category,
    first_publish_year: yearOf(work.first_publish_date) ?? yearOf(edition?.publish_date),
    subjects: work.subjects.slice(0, 50),
    series: work.series.map(({ series, position }) => ({ key: series, position })),
    series_suggestion: suggestSeries({
      title: told.title,
      subtitle: told.subtitle,
      category,
      subjects: work.subjects,
      editionSeries: edition?.series,
    }),
    editions: sortedEditions(editions?.entries ?? [], category, language).slice(0, EDITIONS),
    editions_total: editions?.size ?? 0,
    ...ageOf(found),
  };
};

/** A work or an edition, the one with an ISBN if that is meant, with what can be told of it and its first editions. */
export const getDetails = async (userId: string, key: string, language: string, bearing = '') => {
  const found = await orUnavailable(read(key, bearing));
  if (!found) throw notKnown();
  const details = describe(found, language);
  const { title, author, ol_key, isbn } = details;
  const isbns = found.edition ? [isbn] : (found.editions?.entries ?? []).map(isbnOf);
  const owned = await ownedBy(userId);
  return { ...details, is_owned: owned.has({ isbns, ol_key, volume_number: null, title, author }) };
};
