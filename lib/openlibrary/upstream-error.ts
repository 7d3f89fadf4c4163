import { AppError } from '@/lib/errors';

/** Why Open Library gave no usable answer. `busy` and `broken` are ours: the request was not sent. */
export type Failure = 'network' | 'timeout' | 'limited' | 'fault' | 'unreadable' | 'busy' | 'broken';

/** Open Library gave no usable answer; `retryAfter`, in seconds, when it or we know one. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';

  constructor(
    readonly failure: Failure,
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(`Open Library: ${failure}`, options);
  }

  /** Each bundle has its own copy of this class, and the gate is one for the process: what it throws is known by its name. */
  static override [Symbol.hasInstance](value: unknown): value is UpstreamError {
    return value instanceof Error && value.name === 'UpstreamError';
  }
}

const STANDARD_WAIT = 60;

const DETAIL: Partial<Record<Failure, string>> = {
  busy: 'Trop de recherches en même temps dans Open Library. Réessayez dans un instant.',
  limited: 'Open Library demande une pause. Vos livres restent disponibles ; réessayez un peu plus tard.',
};

/** What a caller is told when the route cannot do without Open Library. */
export const toUnavailable = (error: UpstreamError): AppError =>
  new AppError('unavailable', DETAIL[error.failure] ?? 'Open Library ne répond pas. Réessayez un peu plus tard.', {
    cause: error,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(error.retryAfter ?? STANDARD_WAIT))) },
  });

/** Runs what needs Open Library; its failure becomes a 503. */
export const orUnavailable = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UpstreamError ? toUnavailable(error) : error;
  }
};
