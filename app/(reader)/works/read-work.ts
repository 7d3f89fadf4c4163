import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireUser } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { getDetails } from '@/lib/openlibrary/details.service';
import { readerLanguage } from '@/lib/openlibrary/reader-language';

export type WorkDetails = Awaited<ReturnType<typeof getDetails>>;

/** The work of a page, in the edition with an ISBN if one is meant, read once per render; null while Open Library does not answer. Unknown: a 404. */
export const readWork = cache(async (key: string, isbn: string): Promise<WorkDetails | null> => {
  const user = await requireUser();
  try {
    return await getDetails(user.id, key, readerLanguage({ headers: await headers() }), isbn);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
});
