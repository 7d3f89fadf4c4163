import { asNumber } from '../documents';

export const isTrue = (value: unknown) =>
  value !== null && value !== undefined && value !== false && asNumber(value) !== 0;
