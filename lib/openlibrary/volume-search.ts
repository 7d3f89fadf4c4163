import { FIELDS } from './fields';
import { escaped } from './query';

const ASKED = 3;

/** How one volume of a saga is looked for. */
export const volumeSearch = (saga: string, author: string, volume: number) => ({
  q: escaped(`${saga} tome ${volume} ${author}`),
  limit: ASKED,
  fields: FIELDS.volume,
});
