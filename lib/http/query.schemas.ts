import { z } from 'zod';

/** An integer as a query spells it: digits and a sign, nothing else. */
export const integer = z
  .string()
  .refine((value) => /^[+-]?\d+$/.test(value), { error: 'Must be an integer', params: { type: 'int_parsing' } })
  .transform(Number)
  .pipe(z.int32());

/** How many entries an answer holds at most: 0 to 100, more is clamped. */
export const limit = (standard: number) =>
  integer
    .pipe(z.number().min(0))
    .transform((value) => Math.min(value, 100))
    .default(standard);

/** How many entries come before the first of an answer. */
export const offset = integer.pipe(z.number().min(0)).default(0);
