import { endpoint } from '@/lib/http/endpoint';
import * as schemas from './recognition.schemas';

export const suggestSeries = endpoint({
  method: 'GET',
  path: '/api/series/suggest',
  summary: 'Which series a title that is being typed may belong to',
  description: 'From the catalogue alone, the most likely first; the volume is told when the title tells it.',
  auth: 'user',
  query: schemas.SuggestQuery,
  meaningfulWhenEmpty: ['title'],
  response: schemas.SeriesSuggestions,
});

export const scanSeries = endpoint({
  method: 'GET',
  path: '/api/library/series-scan',
  summary: 'Which of my books belong to a series, and why it is thought so',
  description:
    'For books without a saga, and for books of a saga whose title tells a volume that they lack. Nothing is changed.',
  auth: 'user',
  response: schemas.SeriesScan,
});

export const applySeriesScan = endpoint({
  method: 'POST',
  path: '/api/library/series-scan',
  summary: 'Apply all or some of what the scan proposes',
  description:
    'Only what is still proposed is applied, and only what is empty is filled in: asking twice changes nothing more. The token of the answer takes it all back within ten minutes.',
  auth: 'user',
  body: schemas.ApplySeriesScan,
  response: schemas.SeriesScanApplied,
});
