import { z } from 'zod';

/** A name that somebody gives: one line, neither empty nor longer than so many characters. */
export const oneLine = (limit: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .refine((text) => text.length > 0, 'Must not be empty')
    .refine((text) => [...text].length <= limit, `Must not be longer than ${limit} characters`)
    .meta({ minLength: 1, maxLength: limit });
