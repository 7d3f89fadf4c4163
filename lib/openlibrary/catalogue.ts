import 'server-only';
import type { z } from 'zod';
import { ask, type Answer } from './client';
import { Author, Edition, Editions, SearchResult, Series, Work, Works } from './records';
import { UpstreamError } from './upstream-error';

/** The time-outs of the contract, in milliseconds. */
export const TIMEOUT = { discover: 15_000, search: 10_000, record: 10_000, part: 5000, suggestion: 3000 };

const reader =
  <S extends z.ZodType>(schema: S) =>
  (body: unknown): z.output<S> => {
    const { data, error } = schema.safeParse(body);
    if (error) throw new UpstreamError('unreadable', undefined, { cause: error });
    return data;
  };

const record =
  <S extends z.ZodType>(schema: S) =>
  (key: string, timeout: number, isBackground?: boolean) =>
    ask({ path: `${key}.json`, kind: 'record', timeout, read: reader(schema), isBackground });

export const findWork = record(Work);
export const findEdition = record(Edition);
export const findAuthor = record(Author);
export const findSeries = record(Series);

/** The edition that bears an ISBN. */
export const findByIsbn = (isbn: string, timeout: number, isBackground?: boolean): Promise<Answer<Edition>> =>
  findEdition(`/isbn/${isbn}`, timeout, isBackground);

type Page = { limit: number; offset?: number };

const part =
  <S extends z.ZodType<{ entries: unknown[] }>>(name: string, schema: S) =>
  (key: string, { limit, offset = 0 }: Page, timeout: number) =>
    ask({
      path: `${key}/${name}.json?${new URLSearchParams({ limit: String(limit), offset: String(offset) })}`,
      kind: 'record',
      timeout,
      read: reader(schema),
    });

export const listEditions = part('editions', Editions);
export const listWorksOfAuthor = part('works', Works);

type Search = Page & {
  q: string | null;
  fields: readonly string[];
  timeout: number;
  patience?: number;
  isBackground?: boolean;
  language?: string;
  sort?: string;
};

const NOTHING: SearchResult = { numFound: 0, docs: [] };

type Asked = Omit<Search, 'timeout' | 'patience' | 'isBackground' | 'q'> & { q: string };

/** Where a search is asked for; its answer is remembered under this. */
export const searchPath = ({ q, fields, limit, offset, language, sort }: Asked): string => {
  const query = new URLSearchParams({ q, fields: fields.join(','), limit: String(limit) });
  if (offset) query.set('offset', String(offset));
  if (language) query.set('lang', language);
  if (sort) query.set('sort', sort);
  return `/search.json?${query}`;
};

/** Searches works. `language`, of two letters, only steers which edition of each is shown. */
export const search = async ({ q, timeout, patience, isBackground, ...asked }: Search) => {
  if (!q) return NOTHING as SearchResult & Omit<Answer<unknown>, 'value'>;
  const { value, ...age } = await ask({
    path: searchPath({ q, ...asked }),
    kind: 'search',
    timeout,
    patience,
    isBackground,
    read: reader(SearchResult),
    isEmpty: (result: SearchResult) => result.docs.length === 0,
  });
  return { ...(value ?? NOTHING), ...age };
};
