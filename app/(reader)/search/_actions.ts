'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { nextPath } from '@/lib/auth/next-path';
import { requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { ImportRequest } from '@/lib/openlibrary/import.schemas';
import { importWork } from '@/lib/openlibrary/import.service';
import { readerLanguage } from '@/lib/openlibrary/reader-language';
import { leaveFlash } from '../flash';

const refusals = { conflict: 'owned', unavailable: 'unreachable' } as const;

const refusalOf = (error: unknown) => {
  if (error instanceof AppError && error.code in refusals) return refusals[error.code as keyof typeof refusals];
  throw error;
};

/** Adds a result before, or without, script; `back` is the page it was found on. */
export async function importAction(form: FormData) {
  const user = await requireWriter();
  const { title = '', back, ...wanted } = Object.fromEntries(form) as Record<string, string>;
  const volume = wanted.volume_number ? Number(wanted.volume_number) : null;
  const request = ImportRequest.parse({ ...wanted, volume_number: volume });
  try {
    const { book } = await importWork(user.id, request, readerLanguage({ headers: await headers() }));
    await leaveFlash({ kind: 'added', bookId: book.id, title: book.title });
  } catch (error) {
    await leaveFlash({ kind: refusalOf(error), bookId: '', title });
  }
  redirect(nextPath(back, '/search') as Route);
}
