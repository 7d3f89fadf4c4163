import { GET as getAuthor } from '@/app/api/openlibrary/author/[key]/route';
import { GET as listEditions } from '@/app/api/openlibrary/editions/[key]/route';
import { GET as searchAdvanced } from '@/app/api/openlibrary/search-advanced/route';
import { GET as searchAuthor } from '@/app/api/openlibrary/search-author/route';
import { GET as searchIsbn } from '@/app/api/openlibrary/search-isbn/route';
import { GET as getSeries } from '@/app/api/openlibrary/series/[key]/route';
import { GET as listSubject } from '@/app/api/openlibrary/subjects/[subject]/route';
import { freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer, withParams } from '../support/request';

const openLibrary = withStandIn();

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

it.each<[string, Route, Record<string, string>, string?]>([
  ['a search by criteria', searchAdvanced, {}, 'title=Dune'],
  ['a search by author', searchAuthor, {}, 'author=Frank+Herbert'],
  ['a search by ISBN', searchIsbn, {}, 'isbn=9782723488525'],
  ['the editions of a work', listEditions, { key: 'OL8000W' }],
  ['an author', getAuthor, { key: 'OL1A' }],
  ['a series', getSeries, { key: 'OL1L' }],
  ['a subject', listSubject, { subject: 'Fiction' }],
])(
  '%s is unavailable while Open Library fails, and one is told when to try again',
  async (_what, route, params, query = '') => {
    const reader = await aReader();
    await freshStart();
    openLibrary().behave({ kind: 'garbage' });
    const { status, headers, body } = await answer(route(reader.ask(`/x?${query}`), withParams(params)));
    expect([status, headers.get('retry-after')]).toEqual([503, '60']);
    expect(body.detail).toContain('Open Library');
  },
);
