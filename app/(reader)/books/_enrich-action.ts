'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { findBook } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { enrichBook } from '@/lib/openlibrary/enrich.service';
import { leaveFlash } from '../flash';

const told = async (userId: string, bookId: string) => {
  try {
    const { fields_updated: fields } = await enrichBook(userId, bookId);
    return fields.length ? 'enriched' : 'complete';
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return 'enrichUnknown';
    if (error instanceof AppError && error.code === 'unavailable') return 'enrichAway';
    throw error;
  }
};

/** Completes a book, for when no script sends it to the API. */
export async function enrichAction(form: FormData) {
  const user = await requireWriter();
  const bookId = String(form.get('book_id'));
  const { title } = (await findBook(user.id, bookId)) ?? notFound();
  await leaveFlash({ kind: await told(user.id, bookId), bookId, title });
  redirect(`/books/${bookId}` as Route);
}
