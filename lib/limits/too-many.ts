import type { AppError } from '@/lib/errors';

const A_MINUTE = 60;
const LONGEST = 600;

/** The seconds that a refusal says to wait. */
export const waitOf = ({ headers }: AppError): number => Number(headers['retry-after'] ?? A_MINUTE);

/** Where a form is led that was refused. */
export const tooManyPath = (refusal: AppError): `/too-many?${string}` => `/too-many?wait=${waitOf(refusal)}`;

/** The seconds that an address tells; whoever wrote another is told of a minute. */
export const askedWait = (query: URLSearchParams): number => {
  const seconds = Number(query.get('wait'));
  return Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST ? seconds : A_MINUTE;
};
