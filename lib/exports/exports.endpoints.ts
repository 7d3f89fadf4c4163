import { endpoint } from '@/lib/http/endpoint';
import { ArchiveQuery, ExportedFile, ExportOffers, JsonSchemaDocument, TableQuery } from './exports.schemas';

const STREAMED =
  'It is sent while it is made, whatever the size of the library; a connection that breaks off is no whole file.';

export const listExports = endpoint({
  method: 'GET',
  path: '/api/exports',
  summary: 'The files in which I can take my library along',
  auth: 'user',
  response: ExportOffers,
});

export const exportArchive = endpoint({
  method: 'GET',
  path: '/api/exports/archive',
  summary: 'Everything that is kept about me, as a zip of JSON',
  description: `The same as \`GET /api/auth/me/export\`, one file for each kind with one JSON value on each line, and the JSON Schema of it all. The addresses of covers are inside, their pictures when they are asked for. ${STREAMED}`,
  auth: 'user',
  query: ArchiveQuery,
  response: ExportedFile,
  media: 'application/zip',
});

export const getArchiveSchema = endpoint({
  method: 'GET',
  path: '/api/exports/archive/schema',
  summary: 'What an archive holds, as JSON Schema',
  auth: 'public',
  response: JsonSchemaDocument,
});

export const exportGoodreads = endpoint({
  method: 'GET',
  path: '/api/exports/goodreads',
  summary: 'My books as Goodreads exports them: CSV of 31 columns',
  description: `For sites that import such a file. Half stars are rounded up, and of the readings the last day is told. ${STREAMED}`,
  auth: 'user',
  response: ExportedFile,
  media: 'text/csv',
});

export const exportStoryGraph = endpoint({
  method: 'GET',
  path: '/api/exports/storygraph',
  summary: 'My books as StoryGraph exports them: CSV of 23 columns',
  description: `For sites that import such a file. It has no place for sagas. ${STREAMED}`,
  auth: 'user',
  response: ExportedFile,
  media: 'text/csv',
});

export const exportTable = endpoint({
  method: 'GET',
  path: '/api/exports/table',
  summary: 'My books as a table for a spreadsheet',
  description: `CSV that Excel and LibreOffice open as it is: in UTF-8 with a byte order mark, and no cell is a formula: one that would begin as one has an apostrophe before it. ${STREAMED}`,
  auth: 'user',
  query: TableQuery,
  response: ExportedFile,
  media: 'text/csv',
});
