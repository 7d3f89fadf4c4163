import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './grid.schemas';
import { SagaPath } from './sagas.schemas';
import { ChangeVolumes, VolumesChanged } from './volumes.schemas';

const saga = { auth: 'user', params: SagaPath, errors: ['not_found'] } as const;
const series = { auth: 'user', params: schemas.SeriesPath, errors: ['not_found'] } as const;

const TELLS =
  'Each volume that is known of, on two axes: owned or not, read or not. An omnibus stands for the volumes it contains. What is missing follows the settings of the saga.';
const READS =
  'Every book that ends at the volume or before becomes read, once; volumes that are not in the library are added as read and not owned.';

const SAYS =
  'A volume without a book gets one; one that was added so, never touched since, and is neither owned nor read any more, goes to the bin. A volume that an omnibus contains is changed with the omnibus.';

export const getSagaGrid = endpoint({
  ...saga,
  method: 'GET',
  path: '/api/sagas/{saga_name}/grid',
  summary: 'A saga of mine, volume by volume',
  description: TELLS,
  response: schemas.SagaGrid,
});

export const changeSagaSettings = endpoint({
  ...saga,
  method: 'PUT',
  path: '/api/sagas/{saga_name}/settings',
  summary: 'How far I mean to go with a saga',
  body: schemas.SagaSettingsPatch,
  response: schemas.SagaSettings,
});

export const readSagaTo = endpoint({
  ...saga,
  method: 'POST',
  path: '/api/sagas/{saga_name}/read-to',
  summary: 'Mark a volume and all before it as read',
  description: READS,
  body: schemas.ReadTo,
  response: schemas.ReadToAnswer,
});

export const changeSagaVolumes = endpoint({
  ...saga,
  method: 'PUT',
  path: '/api/sagas/{saga_name}/volumes',
  summary: 'Say which volumes of a saga I own, or have read',
  description: SAYS,
  body: ChangeVolumes,
  response: VolumesChanged,
  errors: ['bad_request', 'not_found'],
});

export const getSeriesGrid = endpoint({
  ...series,
  method: 'GET',
  path: '/api/series/{slug}/grid',
  summary: 'A series of the catalogue, with what I have of it',
  description: TELLS,
  response: schemas.SagaGrid,
});

export const readSeriesTo = endpoint({
  ...series,
  method: 'POST',
  path: '/api/series/{slug}/read-to',
  summary: 'Mark a volume of a series and all before it as read',
  description: READS,
  body: schemas.ReadTo,
  response: schemas.ReadToAnswer,
});

export const changeSeriesVolumes = endpoint({
  ...series,
  method: 'PUT',
  path: '/api/series/{slug}/volumes',
  summary: 'Say which volumes of a series I own, or have read',
  description: SAYS,
  body: ChangeVolumes,
  response: VolumesChanged,
  errors: ['bad_request', 'not_found'],
});
