import 'server-only';
import { isUnreachable } from '@/lib/db/connect';
import { isDiskFull } from '@/lib/db/full-disk';
import { AppError, STATUS, type ErrorCode } from '@/lib/errors';
import { log } from '@/lib/log';

const UNREACHABLE = new AppError('unavailable', 'La base de données ne répond pas. Réessayez dans un instant.', {
  headers: { 'retry-after': '5' },
});

const HEADERS: Partial<Record<ErrorCode, Record<string, string>>> = {
  unauthenticated: { 'www-authenticate': 'Bearer' },
  passkey_required: { 'www-authenticate': 'Bearer' },
};

const FULL = new AppError(
  'unavailable',
  'Le disque du serveur est plein : rien de nouveau ne peut être enregistré. Lire et supprimer restent possibles.',
  { headers: { 'retry-after': '60' } },
);

/** Nobody who asked is at fault: whoever runs the server is told. */
const OURS = [UNREACHABLE, FULL];

const known = (error: unknown) => {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return FULL;
  return isUnreachable(error) ? UNREACHABLE : undefined;
};

/** The one place where a thrown value becomes `{ "detail": … }`. */
export const errorToResponse = (error: unknown): Response => {
  const refusal = known(error);
  if (!refusal || OURS.includes(refusal)) log().error({ err: error }, 'request failed');
  if (!refusal) return Response.json({ detail: 'Internal server error' }, { status: 500 });
  const { code, detail, headers } = refusal;
  const body = code === 'passkey_required' ? { detail, code } : { detail };
  return Response.json(body, { status: STATUS[code], headers: { ...HEADERS[code], ...headers } });
};
