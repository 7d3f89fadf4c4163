'use server';

import { redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { restoreBook } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { leaveFlash } from '../flash';

/** Takes a book out of the bin where no script asks the API to. */
export async function restoreFromBinAction(form: FormData) {
  const user = await requireWriter();
  const [bookId, title] = [String(form.get('book_id')), String(form.get('title'))];
  try {
    await restoreBook(user.id, bookId);
    await leaveFlash({ kind: 'restored', bookId, title });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    await leaveFlash({ kind: 'gone', bookId, title });
  }
  redirect('/bin');
}
