import { authenticate } from '@/lib/auth/authenticate';
import { AppError } from '@/lib/errors';
import { uploadOf } from '@/lib/http/upload';
import { LARGEST_FILE } from '@/lib/imports/imports.schemas';
import { startImport } from '@/lib/imports/imports.service';
import { admitWrite } from '@/lib/limits/limits.service';
import { tooManyPath } from '@/lib/limits/too-many';

const goTo = (location: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { ...headers, location, 'cache-control': 'no-store' } });

const placeAfter = (refusal: AppError) => {
  const { code, detail } = refusal;
  if (code === 'rate_limited') return tooManyPath(refusal);
  if (code === 'no_credentials' || code === 'unauthenticated') return '/sign-in?next=/import';
  const reason = typeof detail === 'string' ? code : (detail[0]?.type ?? code);
  return `/import?refused=${reason}`;
};

/**
 * The form of the page of imports: it works before, and without, script. The API has the same for integrators. It is not
 * under /import, whose middleware would hold the file in memory.
 */
export const POST = async (request: Request): Promise<Response> => {
  try {
    const { user, setCookie } = await authenticate(request);
    await admitWrite(request.headers, user.id);
    const { id } = await startImport(user.id, await uploadOf(request, LARGEST_FILE), {});
    return goTo(`/import/${id}`, setCookie ? { 'set-cookie': setCookie } : {});
  } catch (error) {
    if (error instanceof AppError) return goTo(placeAfter(error));
    throw error;
  }
};
