import { z } from 'zod';

/** An integer as a query spells it: digits and a sign, nothing else. */
export const integer = z
  .string()
  .refine((value) => /^[+-]?\d+$/.test(value), { error: 'Must be an integer', params: { type: 'int_parsing' } })
  .transform(Number)
  .pipe(z.int32())
  .meta({ type: 'integer', format: 'int32' });

/** A query is text on its way, but its documentation speaks of the number it spells. */
const documented = { type: 'integer', minimum: 0 };

/** How many entries an answer holds at most: 0 to 100, more is clamped. */
export const limit = (standard: number) =>
  integer
    .pipe(z.number().min(0))
    .transform((value) => Math.min(value, 100))
    .default(standard)
    .meta({
      ...documented,
      default: standard,
      description: 'How many entries to answer at most. More than 100 is read as 100.',
    });

/** How many entries come before the first of an answer. */
export const offset = integer
  .pipe(z.number().min(0))
  .default(0)
  .meta({ ...documented, default: 0, description: 'How many entries to leave out before the first one.' });
