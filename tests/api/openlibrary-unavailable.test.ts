import { GET as getAuthor } from '@/app/api/openlibrary/author/[key]/route';
import { GET as listEditions } from '@/app/api/openlibrary/editions/[key]/route';
import { GET as getSeries } from '@/app/api/openlibrary/series/[key]/route';
import { GET as listSubject } from '@/app/api/openlibrary/subjects/[subject]/route';
import { freshStart } from '../openlibrary/fresh-start';
import { withStandIn } from '../openlibrary/with-stand-in';
import { aReader, answer, withParams } from '../support/request';

const openLibrary = withStandIn();

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

it.each<[string, Route, Record<string, string>]>([
  ['the editions of a work', listEditions, { key: 'OL8000W' }],
  ['an author', getAuthor, { key: 'OL1A' }],
  ['a series', getSeries, { key: 'OL1L' }],
  ['a subject', listSubject, { subject: 'Fiction' }],
])('%s is unavailable while Open Library fails, and one is told when to try again', async (_what, route, params) => {
  const reader = await aReader();
  await freshStart();
  openLibrary().behave({ kind: 'garbage' });
  const { status, headers, body } = await answer(route(reader.ask('/x'), withParams(params)));
  expect([status, headers.get('retry-after')]).toEqual([503, '60']);
  expect(body.detail).toContain('Open Library');
});
