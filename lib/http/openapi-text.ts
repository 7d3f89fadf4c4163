import { STATUS } from '@/lib/errors';

/** The first page of the document: what holds for every operation. */
export const DESCRIPTION = `
The books of a reader: novels, BD and manga, volume by volume and saga by saga.

**Session.** Readers are known by first and last name. \`POST /api/auth/register\` and \`POST /api/auth/login\` answer a
token; send it as \`Authorization: Bearer …\`. Pages of BOOKTIME itself use the cookie \`booktime_session\` instead.
A Bearer token lasts for a fixed time, 30 minutes unless the operator says otherwise, and is never renewed: sign in
again when you get ${STATUS.unauthenticated}.

**Requests.** JSON in and out, in UTF-8, at most 1 MB. Names in a path are percent-encoded, \`/\` included (\`AC%2FDC\`).
Unknown keys and parameters are ignored; a parameter sent empty counts as absent unless it says otherwise. Types are
not converted: \`"12"\` is not an integer. Texts are trimmed, and counted in characters.

**Answers.** Every success is 200. Dates are ISO 8601 in UTC, with milliseconds. Percentages are integers from 0 to 100.
Read leniently: keys may be added, see the promise of stability. Every answer bears an \`X-Request-Id\`.

**Errors.** Always \`{"detail": …}\`: one sentence, or for ${STATUS.invalid} the list of all that is wrong. An unknown path under
\`/api\` answers 404, a method that a path does not serve 405 with \`Allow\`.

**Lists.** \`limit\` (at most 100) and \`offset\`; \`X-Total-Count\` says how many match in all, and \`Link\` where the next
page is. Pages never overlap while nothing is added or removed.

**Twice or late.** \`Idempotency-Key\` on POST makes a repeated request harmless; \`ETag\` with \`If-Match\` keeps you from
overwriting a change you have not seen.

**Other origins** may call from a browser, with a token and never with cookies.
`.trim();

/** One tag per first word of a path, in the order in which a reader of the document needs them. */
export const TAGS: Record<string, { name: string; description: string }> = {
  auth: { name: 'Accounts', description: 'Register, sign in, and who one is.' },
  books: { name: 'Books', description: 'The books of a reader: add, list, search, read, change, remove.' },
  bin: { name: 'Bin', description: 'Removed books, for thirty days.' },
  loans: { name: 'Loans', description: 'Books that somebody else has.' },
  wishes: { name: 'Wishes', description: 'Books to have one day.' },
  'shopping-list': { name: 'Shopping list', description: 'What to look for in a shop.' },
  next: { name: 'Next', description: 'What to read now.' },
  suggestions: { name: 'Suggestions', description: 'What a reader does not want to be proposed any more.' },
  undo: { name: 'Undo', description: 'What was changed in one go can be taken back in one go.' },
  library: { name: 'Library', description: 'A library at a glance.' },
  sagas: { name: 'Sagas', description: 'The books that share a saga: progress, gaps, and the volumes still missing.' },
  series: { name: 'Series', description: 'The catalogue of known series: look up, recognise, complete.' },
  authors: { name: 'Authors', description: 'The authors of a library.' },
  imports: { name: 'Imports', description: 'Bring a library along: look first, apply, and undo whenever one likes.' },
  goals: { name: 'Goals', description: 'What one means to read in a year.' },
  exports: { name: 'Exports', description: 'A library as files, to keep or to take elsewhere.' },
  stats: { name: 'Statistics', description: 'The figures of a library.' },
  openlibrary: {
    name: 'Open Library',
    description: 'Search and import from openlibrary.org. When it does not answer, 503 says when to try again.',
  },
  'openapi.json': { name: 'Document', description: 'This description of the API.' },
};
