import { shelf } from '../openlibrary/records';

/** A work that the Open Library of the tests knows all about: its series, an author, and the ISBN of an edition. */
export const KNOWN = (() => {
  const { records, series } = shelf();
  const [seriesKey, { members }] = [...series][0]!;
  const [work] = members.keys();
  const { authors } = records.get(work!) as unknown as { authors: { author: { key: string } }[] };
  const edition = [...records.values()].find(
    ({ works, isbn_13 }) => Array.isArray(works) && works[0]?.key === work && Array.isArray(isbn_13),
  ) as unknown as { isbn_13: string[] };
  return { work: work!, series: seriesKey, author: authors[0]!.author.key, isbn: edition.isbn_13[0]! };
})();
