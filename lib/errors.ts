/** What an error means, and the HTTP status it has. The only such table. */
export const STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  passkey_required: 401,
  no_credentials: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** One rule that an input breaks: where (`['body', 'title']`), in words, and as a code. */
export type Violation = { loc: (string | number)[]; msg: string; type: string };

/** The only error the domain throws on purpose: `detail` may be shown to whoever asked. Anything else is a 500. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly headers: Record<string, string>;

  constructor(
    readonly code: ErrorCode,
    readonly detail: string | Violation[],
    { cause, headers = {} }: { cause?: unknown; headers?: Record<string, string> } = {},
  ) {
    super(typeof detail === 'string' ? detail : detail.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '), {
      cause,
    });
    this.headers = headers;
  }
}

/** A refusal of one field that only shows once rules were applied. */
export const invalidField = (field: string, msg: string) =>
  new AppError('invalid', [{ loc: ['body', field], msg, type: 'value_error' }]);
