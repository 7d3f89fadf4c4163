import 'server-only';
import type { Category } from '@/lib/books/books.schemas';
import { AppError } from '@/lib/errors';
import { findWork, listEditions as list, TIMEOUT } from './catalogue';
import { categoryOf } from './category';
import { coverUrl, firstCover } from './covers';
import type { EditionItem, EditionsQuery } from './details.schemas';
import { isbnOf, isIn, volumeOf } from './edition-choice';
import { cut, MAX } from './items';
import { workKey } from './keys';
import type { Edition } from './records';
import { ageOf } from './search.service';
import { suggestSeries } from './series-suggestion';
import { orUnavailable } from './upstream-error';
import { yearOf } from './year';

/** As many as Open Library sends at once: they are sorted here, so that pages never overlap. */
const MOST = 1000;

export const notKnown = () => new AppError('not_found', 'Open Library ne connaît pas cette fiche');

const toEditionItem = (edition: Edition, category: Category): EditionItem => ({
  edition_key: edition.key,
  title: cut(edition.title, MAX.title),
  subtitle: cut(edition.subtitle, MAX.title),
  volume_number: volumeOf(edition, category),
  isbn: isbnOf(edition),
  publisher: cut(edition.publishers.join(', '), MAX.short),
  publication_year: yearOf(edition.publish_date),
  number_of_pages: edition.number_of_pages,
  languages: edition.languages.map((key) => key.replace('/languages/', '')),
  format: edition.physical_format,
  cover_url: coverUrl(firstCover(edition.covers)),
  series_suggestion: suggestSeries({
    title: edition.title,
    subtitle: edition.subtitle,
    category,
    editionSeries: edition.series,
  }),
});

type Sorted = { edition: Edition; item: EditionItem; spoken: boolean };

/** The language's editions first, then by volume, the newest of each first. */
const byLanguageAndVolume = (a: Sorted, b: Sorted): number =>
  Number(b.spoken) - Number(a.spoken) ||
  (a.item.volume_number ?? Infinity) - (b.item.volume_number ?? Infinity) ||
  (b.item.publication_year ?? 0) - (a.item.publication_year ?? 0);

// Infinity - Infinity is NaN, which «||» passes over: two without a number go on to the next rule.

export const sortedEditions = (editions: readonly Edition[], category: Category, language?: string): EditionItem[] => {
  const sortable = editions.map((edition) => ({
    edition,
    item: toEditionItem(edition, category),
    spoken: language !== undefined && isIn(edition, language),
  }));
  return (language === undefined ? sortable : sortable.sort(byLanguageAndVolume)).map(({ item }) => item);
};

const read = async (key: string) => {
  const [work, editions] = await Promise.all([
    findWork(key, TIMEOUT.record),
    list(key, { limit: MOST }, TIMEOUT.record),
  ]);
  return { work: work.value, editions };
};

/** One page of a work's editions. */
export const listEditions = async (text: string, { language, limit, offset }: EditionsQuery) => {
  const key = workKey(text);
  if (!key) throw notKnown();
  const { work, editions } = await orUnavailable(read(key));
  if (!work || !editions.value) throw notKnown();
  const sorted = sortedEditions(editions.value.entries, categoryOf(work.subjects), language?.toLowerCase());
  return {
    ol_key: workKey(work.key) ?? key,
    editions: sorted.slice(offset, offset + limit),
    total_found: Math.max(editions.value.size, sorted.length),
    ...ageOf(editions),
  };
};
