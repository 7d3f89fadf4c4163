import { z } from 'zod';

const NAME_LIMIT = 80;

const name = z
  .string()
  .transform((text) => text.trim().replace(/\s+/g, ' '))
  .refine((text) => text.length > 0, 'Must not be empty')
  .refine((text) => [...text].length <= NAME_LIMIT, `Must not be longer than ${NAME_LIMIT} characters`)
  .meta({ minLength: 1, maxLength: NAME_LIMIT });

/** What a reader gives to register and to sign in. */
export const Names = z.object({ first_name: name, last_name: name }).meta({ id: 'Names' });

export const Account = z
  .object({ id: z.uuid(), first_name: z.string(), last_name: z.string(), created_at: z.iso.datetime() })
  .meta({ id: 'Account' });

const token = { access_token: z.string(), token_type: z.literal('bearer') };

export const Registered = z.object({ ...token, user: Account.omit({ created_at: true }) }).meta({ id: 'Registered' });
export const SignedIn = z.object({ ...token, user: Account }).meta({ id: 'SignedIn' });

export type Names = z.infer<typeof Names>;
export type Account = z.infer<typeof Account>;
