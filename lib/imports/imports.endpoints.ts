import { z } from 'zod';
import { endpoint } from '@/lib/http/endpoint';
import { Message } from '@/lib/http/message.schemas';
import {
  EnrichmentSwitch,
  ImportBatch,
  ImportDecision,
  ImportFilter,
  ImportFormat,
  ImportPath,
  ImportReading,
  ImportRowView,
  LARGEST_FILE,
  RowFilter,
  UploadQuery,
} from './imports.schemas';

/** What every operation on one import says. */
const OF_ONE = { auth: 'user', params: ImportPath, errors: ['not_found'] } as const;
const CHANGE_OF_ONE = { ...OF_ONE, response: ImportBatch, errors: ['not_found', 'conflict'] } as const;

export const listImportFormats = endpoint({
  method: 'GET',
  path: '/api/imports/formats',
  summary: 'The formats that can be imported',
  auth: 'user',
  response: z.array(ImportFormat),
});

export const startImport = endpoint({
  method: 'POST',
  path: '/api/imports',
  summary: 'Upload a file of books',
  description:
    'The file as it is, or as `file` in a form; up to 50 MB and 50,000 rows. Its format is recognised. Nothing is changed in the library: the rows are judged first, while the answer is on its way.',
  auth: 'user',
  upload: { limit: LARGEST_FILE },
  query: UploadQuery,
  response: ImportBatch,
});

export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  summary: 'My imports, the newest first',
  auth: 'user',
  isPaged: true,
  query: ImportFilter,
  response: z.array(ImportBatch),
});

export const getImport = endpoint({
  method: 'GET',
  path: '/api/imports/{import_id}',
  summary: 'One import: format, counts, progress and report',
  ...OF_ONE,
  response: ImportBatch,
});

export const readImportAnew = endpoint({
  method: 'PUT',
  path: '/api/imports/{import_id}',
  summary: 'Choose the format, the columns or what shelves mean, and judge the rows anew',
  description: 'What is absent stays. Answers to probable matches are kept. Only before the import is applied.',
  ...CHANGE_OF_ONE,
  body: ImportReading,
});

export const forgetImport = endpoint({
  method: 'DELETE',
  path: '/api/imports/{import_id}',
  summary: 'Forget an import',
  description: 'Its file and rows are removed, the books stay: it can then no longer be undone.',
  ...CHANGE_OF_ONE,
  response: Message,
});

export const listImportRows = endpoint({
  method: 'GET',
  path: '/api/imports/{import_id}/rows',
  summary: 'The rows of an import, each with its verdict and what became of it',
  ...OF_ONE,
  isPaged: true,
  query: RowFilter,
  response: z.array(ImportRowView),
});

export const decideImportRows = endpoint({
  method: 'POST',
  path: '/api/imports/{import_id}/decisions',
  summary: 'Say of probable matches whether they are the same book',
  ...CHANGE_OF_ONE,
  body: ImportDecision,
});

export const applyImport = endpoint({
  method: 'POST',
  path: '/api/imports/{import_id}/apply',
  summary: 'Write the rows of an import into my library',
  description:
    'It is done in the background, goes on after a restart, and never twice. Probable matches that nobody decided are left; applying again writes those decided since.',
  ...CHANGE_OF_ONE,
});

export const undoImport = endpoint({
  method: 'POST',
  path: '/api/imports/{import_id}/undo',
  summary: 'Take a whole import back, whenever it was',
  description:
    'Added books go to the bin and changed fields become what they were, but for what was changed since: that stays, and is counted as `kept`.',
  ...CHANGE_OF_ONE,
});

export const switchImportEnrichment = endpoint({
  method: 'POST',
  path: '/api/imports/{import_id}/enrichment',
  summary: 'Stop asking Open Library about the added books, or go on',
  ...CHANGE_OF_ONE,
  body: EnrichmentSwitch,
});

export const listRefusedRows = endpoint({
  method: 'GET',
  path: '/api/imports/{import_id}/refused',
  summary: 'The refused rows as CSV: the cells as they stood, and the reason',
  ...OF_ONE,
  response: z.string(),
  media: 'text/csv',
});
