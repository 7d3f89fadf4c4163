import { z } from 'zod';
import { Book } from '@/lib/books/books.schemas';
import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './sagas.schemas';

const saga = { auth: 'user', params: schemas.SagaPath } as const;

export const listSagas = endpoint({
  method: 'GET',
  path: '/api/sagas',
  summary: 'List my sagas, the largest first',
  auth: 'user',
  response: z.array(schemas.Saga),
});

export const listSagaBooks = endpoint({
  ...saga,
  method: 'GET',
  path: '/api/sagas/{saga_name}/books',
  summary: 'List the books of a saga, by volume',
  response: z.array(Book),
});

export const addNextVolume = endpoint({
  ...saga,
  method: 'POST',
  path: '/api/sagas/{saga_name}/auto-add',
  summary: 'Add the volume after the highest one',
  response: schemas.BookAnswer,
  errors: ['not_found'],
});

export const changeStatuses = endpoint({
  ...saga,
  method: 'PUT',
  path: '/api/sagas/{saga_name}/bulk-status',
  summary: 'Set the status of several volumes',
  body: schemas.BulkStatus,
  response: schemas.UpdatesMade,
  errors: ['not_found'],
});

export const completeSaga = endpoint({
  ...saga,
  method: 'POST',
  path: '/api/sagas/{saga_name}/auto-complete',
  summary: 'Add the volumes that a saga misses',
  body: schemas.AutoComplete,
  response: schemas.SagaCompleted,
  errors: ['not_found'],
});

export const analyseMissing = endpoint({
  ...saga,
  method: 'GET',
  path: '/api/sagas/{saga_name}/missing-analysis',
  summary: 'Which volumes of a saga are missing',
  response: schemas.MissingAnalysis,
  errors: ['not_found'],
});

export const toggleTome = endpoint({
  ...saga,
  method: 'POST',
  path: '/api/sagas/{saga_name}/toggle-tome-status',
  summary: 'Mark one volume as read or unread',
  description: 'A volume that only an omnibus provides marks the whole omnibus: the answer names and is that book.',
  body: schemas.ToggleTome,
  response: schemas.BookAnswer,
  errors: ['bad_request', 'not_found'],
});
