import 'server-only';
import { isUnreachable } from '@/lib/db/connect';
import { AppError, STATUS } from '@/lib/errors';
import { log } from '@/lib/log';

const UNREACHABLE = new AppError('unavailable', 'La base de données ne répond pas. Réessayez dans un instant.', {
  headers: { 'retry-after': '5' },
});

const known = (error: unknown) => {
  if (error instanceof AppError) return error;
  return isUnreachable(error) ? UNREACHABLE : undefined;
};

/** The one place where a thrown value becomes `{ "detail": … }`. */
export const errorToResponse = (error: unknown): Response => {
  const refusal = known(error);
  if (refusal === UNREACHABLE || !refusal) log().error({ err: error }, 'request failed');
  if (!refusal) return Response.json({ detail: 'Internal server error' }, { status: 500 });
  const { code, detail, headers } = refusal;
  return Response.json({ detail }, { status: STATUS[code], headers });
};
