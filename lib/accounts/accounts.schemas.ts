import { z } from 'zod';
import { oneLine } from '@/lib/text/one-line.schemas';

const NAME_LIMIT = 80;

const name = oneLine(NAME_LIMIT);

const CAMILLE = { first_name: 'Camille', last_name: 'Martin' };
/** As long as a real one, and of nobody. */
const TOKEN = { access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI5ZDhmMGE2ZSJ9.c2lnbmF0dXJl', token_type: 'bearer' };
const READER = { id: '9d8f0a6e-0f57-4d0b-8f3e-2f6f4f0f9c21', ...CAMILLE };
const ACCOUNT = { ...READER, created_at: '2026-03-01T09:00:00.000Z' };

/** What a reader gives to register and to sign in. */
export const Names = z.object({ first_name: name, last_name: name }).meta({ id: 'Names', examples: [CAMILLE] });

export const Account = z
  .object({ id: z.uuid(), first_name: z.string(), last_name: z.string(), created_at: z.iso.datetime() })
  .meta({ id: 'Account', examples: [ACCOUNT] });

const token = { access_token: z.string(), token_type: z.literal('bearer') };

export const Registered = z
  .object({ ...token, user: Account.omit({ created_at: true }) })
  .meta({ id: 'Registered', examples: [{ ...TOKEN, user: READER }] });
export const SignedIn = z
  .object({ ...token, user: Account })
  .meta({ id: 'SignedIn', examples: [{ ...TOKEN, user: ACCOUNT }] });

export type Names = z.infer<typeof Names>;
export type Account = z.infer<typeof Account>;
