import { z } from 'zod';

/** A trimmed text of at most `max` characters, counted as a reader counts them. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .refine((value) => value.length >= min, 'Must not be empty')
    .refine((value) => [...value].length <= max, `Must not be longer than ${max} characters`)
    .meta({ maxLength: max, ...(min && { minLength: min }) });
