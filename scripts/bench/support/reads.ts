import { operations } from '../../../lib/http/registry';

const PARAMS: Record<string, string> = {
  saga_name: encodeURIComponent('Le Secret du Nord'),
  author_name: encodeURIComponent('Alice Aubin'),
  slug: 'one-piece',
  year: '2026',
};
const QUERY: Record<string, string> = {
  '/api/books/search-grouped': '?q=hiver',
  '/api/series/search': '?q=one',
  '/api/series/detect': '?title=One%20Piece',
  '/api/series/suggest': '?title=One%20Piece%203',
  '/api/series/discover': '?series_name=One%20Piece',
};
/** What asks others, is a file, or is about what this reader has none of. */
const LEFT_OUT =
  /^\/api\/(openlibrary|exports|imports|openapi|suggestions)|export$|\{(change_id|import_id|ignored_id)\}/;

/** A route that reads, as it is written and as a reader of that book asks it. */
export type Read = { name: string; path: string };

/** Every route that reads, from the endpoint objects: a new one is measured the day it is added. */
export const reads = (bookId: string): Read[] =>
  operations
    .map(({ endpoint }) => endpoint)
    .filter(({ method, media, path }) => method === 'GET' && !media && !LEFT_OUT.test(path))
    .map(({ path }) => ({
      name: path,
      path: path.replace(/\{(\w+)\}/g, (_, param: string) => PARAMS[param] ?? bookId) + (QUERY[path] ?? ''),
    }));
