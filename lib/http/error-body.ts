import { z } from 'zod';

const Violation = z.object({
  loc: z.array(z.union([z.string(), z.number()])),
  msg: z.string(),
  type: z.string(),
});

/** The body of every error: one sentence, or the list of what a validation found. */
export const ErrorBody = z
  .object({
    detail: z.union([z.string(), z.array(Violation)]),
    code: z.literal('passkey_required').optional().meta({ description: 'Where a program should go on otherwise.' }),
  })
  .meta({ id: 'Error' });
