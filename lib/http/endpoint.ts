import type { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';

/** What an answer may be beside JSON. */
type Media = 'image/png' | 'application/zip' | 'text/csv';

/** One HTTP operation as data: the route, the typed client, the documentation and the tests all read it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly summary: string;
  /** What an integrator should know beyond the summary and the schemas. */
  readonly description?: string;
  readonly auth: 'public' | 'user';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Takes a file instead of JSON, as it is or in a form: handed on as it arrives, at most this many bytes. */
  readonly upload?: { readonly limit: number };
  readonly response: z.ZodType;
  /** What the answer is when it is not JSON. A `response` that is a stream is sent as it comes, whatever its length. */
  readonly media?: Media;
  /** Query parameters that mean something when sent empty; any other counts as absent. */
  readonly meaningfulWhenEmpty?: readonly string[];
  /** Answers a part of a list, and says in its headers how long the list is and where the next part begins. */
  readonly isPaged?: true;
  /** Answers one thing with its version in `ETag`: read again only when it changed, change only when it did not. */
  readonly isVersioned?: true;
  /** Answers with a session cookie, or with the order to forget it. */
  readonly changesSession?: true;
  /** Answers what nobody may hear again: an `Idempotency-Key` keeps nothing of it. */
  readonly isToldOnce?: true;
  /** What it refuses by rule, beside what `auth` and the schemas refuse. */
  readonly errors?: readonly ErrorCode[];
};

export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

export type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
