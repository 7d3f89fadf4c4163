import { parse, wordsOf, type Condition } from './query-language';
import type { RawRecord } from './shapes';
import type { Shelf } from './records';

type Doc = Record<string, unknown> & { key: string; title: string };
export type Indexed = { doc: Doc; editions: RawRecord[]; text: Record<string, Set<string>>; titles: string };

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
const keysOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map(
    (item: { key?: string; author?: { key: string } }) => item.author?.key ?? item.key ?? '',
  );
const yearIn = (date: unknown) => Number(/\b(1\d{3}|20\d\d)\b/.exec(String(date ?? ''))?.[1]) || undefined;
const unique = <T>(items: T[]) => [...new Set(items)];
const present = (doc: Doc) =>
  Object.fromEntries(
    Object.entries(doc).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Doc;

const bothForms = (isbn: string) => {
  const plain = isbn.replace(/-/g, '');
  return plain.length === 13 && plain.startsWith('978') ? [plain, plain.slice(3, 12)] : [plain];
};

const isbnsOf = (edition: RawRecord) =>
  [...list(edition.isbn_13), ...list(edition.isbn_10)].map((isbn) => isbn.replace(/-/g, ''));
const languagesOf = (edition: RawRecord) => keysOf(edition.languages).map((key) => key.replace('/languages/', ''));
const firstCover = (record: RawRecord) =>
  Array.isArray(record.covers) ? record.covers.find((id) => id > 0) : undefined;

const toDoc = (work: RawRecord, editions: RawRecord[], { records, series }: Shelf): Doc => {
  const authors = keysOf(work.authors)
    .map((key) => records.get(key))
    .filter((author) => author !== undefined);
  const memberships = [...series.values()].filter(({ members }) => members.has(work.key));
  const years = [work.first_publish_date, ...editions.map((edition) => edition.publish_date)]
    .map(yearIn)
    .filter((year) => year !== undefined);
  return present({
    key: work.key,
    title: String(work.title),
    author_name: authors.map(({ name }) => String(name)),
    author_key: authors.map(({ key }) => key.replace('/authors/', '')),
    first_publish_year: years.length ? Math.min(...years) : undefined,
    isbn: unique(editions.flatMap(isbnsOf)),
    cover_i: firstCover(work) ?? editions.map(firstCover).find(Boolean),
    subject: list(work.subjects),
    number_of_pages_median: editions
      .map((edition) => edition.number_of_pages)
      .find((pages) => typeof pages === 'number'),
    publisher: unique(editions.flatMap((edition) => list(edition.publishers))),
    language: unique(editions.flatMap(languagesOf)),
    edition_count: editions.length,
    series_key: memberships.map(({ key }) => key.replace('/series/', '')),
    series_name: memberships.map(({ name }) => name),
    series_position: memberships.map(({ members }) => members.get(work.key) ?? ''),
  });
};

export const indexOf = (shelf: Shelf): Indexed[] => {
  const editions = new Map<string, RawRecord[]>();
  for (const record of shelf.records.values()) {
    const key = keysOf(record.works)[0] ?? '';
    editions.set(key, [...(editions.get(key) ?? []), record]);
  }
  const works = [...shelf.records.values()].filter(
    ({ key, type, title }) => key.startsWith('/works/') && (type as { key: string }).key === '/type/work' && title,
  );
  return works.map((work) => {
    const mine = editions.get(work.key) ?? [];
    const doc = toDoc(work, mine, shelf);
    const set = (...texts: unknown[]) => new Set(wordsOf(texts.flat().join(' ')));
    const titles = [doc.title, ...mine.flatMap(({ title, subtitle }) => [title, subtitle ?? ''])];
    const text: Indexed['text'] = {
      title: set(titles),
      author: set(doc.author_name ?? []),
      subject: set(doc.subject ?? []),
      publisher: set(doc.publisher ?? []),
      series_name: set(doc.series_name ?? []),
      language: set(doc.language ?? []),
      series_key: set(doc.series_key ?? []),
      isbn: new Set(
        list(doc.isbn)
          .flatMap(bothForms)
          .map((isbn) => isbn.toLowerCase()),
      ),
      key: new Set([doc.key]),
    };
    text.author_name = text.author!;
    return { doc, editions: mine, text, titles: titles.join(' ') };
  });
};

const EVERYWHERE = ['title', 'author', 'subject', 'series_name', 'isbn'] as const;

const meets = ({ doc, text }: Indexed, condition: Condition): boolean => {
  if ('anyOf' in condition) return condition.anyOf.some((word) => text[condition.field]?.has(word));
  if ('from' in condition) {
    const year = doc[condition.field];
    return typeof year === 'number' && year >= condition.from && year <= condition.to;
  }
  const { field, words } = condition;
  return words.every((word) => (field ? text[field]?.has(word) : EVERYWHERE.some((name) => text[name]?.has(word))));
};

const score = ({ doc, text }: Indexed, words: string[]) =>
  words.filter((word) => text.title?.has(word)).length * 10 -
  Math.abs(wordsOf(doc.title).length - words.length) +
  (wordsOf(doc.title).join(' ') === words.join(' ') ? 30 : 0);

/** Matching works, the best first, as Solr would rank them: roughly. */
export const find = (index: Indexed[], q: string): Indexed[] => {
  const conditions = parse(q);
  if (conditions.length === 0) return [];
  const words = conditions.flatMap((condition) =>
    'words' in condition && [null, 'title'].includes(condition.field) ? condition.words : [],
  );
  const scored = index.filter((entry) => conditions.every((condition) => meets(entry, condition)));
  return scored
    .map((entry) => ({ entry, points: score(entry, words) }))
    .sort((a, b) => b.points - a.points)
    .map(({ entry }) => entry);
};

/** The edition that matches the words best, in the asked language if there is one. */
export const bestEdition = ({ editions }: Indexed, q: string, lang: string | null) => {
  const words = parse(q).flatMap((condition) =>
    'words' in condition && condition.field === null ? condition.words : [],
  );
  const marc = { fr: 'fre', en: 'eng' }[lang ?? ''];
  const points = (edition: RawRecord) => {
    const title = new Set(wordsOf(`${String(edition.title)} ${String(edition.subtitle ?? '')}`));
    return words.filter((word) => title.has(word)).length + (marc && languagesOf(edition).includes(marc) ? 0.5 : 0);
  };
  const [best] = [...editions].sort((a, b) => points(b) - points(a));
  return (
    best &&
    present({
      key: best.key,
      title: String(best.title),
      subtitle: best.subtitle,
      isbn: isbnsOf(best),
      language: languagesOf(best),
      publisher: list(best.publishers),
      cover_i: firstCover(best),
    })
  );
};
