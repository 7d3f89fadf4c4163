import { coverReply } from './covers';
import { bestEdition, find, indexOf, type Indexed } from './search';
import { shelf, type Shelf } from './records';
import type { Reply } from './reply';
import type { RawRecord } from './shapes';

const ok = (body: unknown): Reply => ({ status: 200, body });
const invalid = (msg: string): Reply => ({
  status: 422,
  body: { detail: [{ loc: ['query'], msg, type: 'value_error' }] },
});
const missing: Reply = { status: 404, body: { detail: 'Not found' } };

const SORTS = ['editions', 'old', 'new', 'rating', 'title', 'key', 'random'];
const DEFAULT_FIELDS = 'key,title,author_key,author_name,edition_count,first_publish_year,cover_i,language';

const pick = (doc: Record<string, unknown>, fields: string[]) =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => fields.includes(name) || fields.includes('*')));

const given = (query: URLSearchParams) => ({
  q: query.get('q') ?? '',
  limit: Number(query.get('limit') ?? 100),
  offset: Number(query.get('offset') ?? 0),
  sort: query.get('sort'),
});

const refusal = ({ q, limit, offset, sort }: ReturnType<typeof given>): Reply | undefined => {
  if (/^.{1,2}$|^the$/i.test(q.trim())) return invalid('Query too short');
  if (!Number.isInteger(limit) || limit < 0 || offset < 0) return invalid('Bad page');
  return sort && !SORTS.includes(sort) ? { status: 500, body: { detail: 'KeyError' } } : undefined;
};

const search = (index: Indexed[], query: URLSearchParams): Reply => {
  const { q, limit, offset } = given(query);
  const refused = refusal(given(query));
  if (refused) return refused;
  const fields = (query.get('fields') ?? DEFAULT_FIELDS).split(',');
  const found = find(index, q);
  const docs = found.slice(offset, offset + limit).map((entry) => {
    const edition = fields.includes('editions') ? bestEdition(entry, q, query.get('lang')) : undefined;
    const editions = edition && { numFound: entry.editions.length, start: 0, numFoundExact: true, docs: [edition] };
    return { ...pick(entry.doc, fields), ...(editions && { editions }) };
  });
  const numFound = found.length;
  return ok({
    numFound,
    start: offset,
    numFoundExact: true,
    num_found: numFound,
    documentation_url: 'https://openlibrary.org/dev/docs/api/search',
    q,
    offset: query.has('offset') ? offset : null,
    docs,
  });
};

const page = (self: string, items: unknown[], query: URLSearchParams): Reply => {
  const limit = Number(query.get('limit') ?? 50) || 50;
  const offset = Number(query.get('offset') ?? 0);
  if (limit > 1000 || offset < 0) return invalid('Bad page');
  return ok({ links: { self }, size: items.length, entries: items.slice(offset, offset + limit) });
};

const refers = (record: RawRecord, field: string, key: string) =>
  (Array.isArray(record[field]) ? record[field] : []).some(
    (item: { key?: string; author?: { key: string } }) => (item.author?.key ?? item.key) === key,
  );

const isbnOf = (records: Shelf['records'], wanted: string) => {
  const plain = wanted.replace(/[- ]/g, '').toUpperCase();
  return [...records.values()].find((record) =>
    [record.isbn_13, record.isbn_10].some(
      (isbns) => Array.isArray(isbns) && isbns.some((isbn: string) => isbn.replace(/-/g, '').toUpperCase() === plain),
    ),
  );
};

const seriesPart = ({ series }: Shelf, { pathname, searchParams }: URL): Reply => {
  const [, key = '', seeds] = /^(\/series\/\w+?)(\/seeds)?\.json$/.exec(pathname) ?? [];
  const found = series.get(key);
  if (!found) return missing;
  const { name, members } = found;
  if (seeds)
    return page(
      pathname,
      [...members.keys()].map((url) => ({ url })),
      searchParams,
    );
  return ok({ name, type: { key: '/type/series' }, description: '', seed_count: members.size });
};

const recordPart = ({ records }: Shelf, { pathname, searchParams }: URL): Reply => {
  const [, key = '', part] = /^(\/(?:works|books|authors)\/\w+?)(?:\/(editions|works))?\.json$/.exec(pathname) ?? [];
  if (!records.has(key)) return missing;
  if (!part) return ok(records.get(key));
  const [folder, field] = part === 'editions' ? ['/books/', 'works'] : ['/works/', 'authors'];
  const parts = [...records.values()].filter((record) => record.key.startsWith(folder!) && refers(record, field!, key));
  return page(pathname, parts, searchParams);
};

/** Answers like Open Library, from the records of this folder. */
export const createRoutes = () => {
  const all = shelf();
  const index = indexOf(all);
  return (url: URL): Reply => {
    const cover = coverReply(url);
    if (cover) return cover;
    if (url.pathname === '/search.json') return search(index, url.searchParams);
    if (url.pathname.startsWith('/series/')) return seriesPart(all, url);
    const [, isbn] = /^\/isbn\/([^/]+)\.json$/.exec(url.pathname) ?? [];
    if (!isbn) return recordPart(all, url);
    const edition = isbnOf(all.records, isbn);
    return edition ? { status: 302, location: `${edition.key}.json` } : missing;
  };
};
