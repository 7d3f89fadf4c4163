'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { admitChange, requireUser, requireWriter } from '@/lib/auth/session';
import { type Book, BookPatch, NewBook } from '@/lib/books/books.schemas';
import { addBook, changeBook, getBook, removeBook, restoreBook } from '@/lib/books/books.service';
import { isAuthorUnknown } from '@/lib/books/unknown-author';
import { AppError } from '@/lib/errors';
import { leaveFlash } from '../flash';
import { type BookErrors, schemaErrors, serviceErrors } from './book-errors';
import { bookInput, type BookValues, bookValues } from './book-input';

export type BookFormState = { values: BookValues; errors: BookErrors };

const isGone = (error: unknown) => error instanceof AppError && error.code === 'not_found';

export async function addBookAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  const user = await requireUser();
  const values = bookValues(form);
  const book = NewBook.safeParse(bookInput(values));
  if (!book.success) return { values, errors: await schemaErrors(book.error, values) };
  try {
    await admitChange(user.id);
    const { id, title } = await addBook(user.id, book.data);
    await leaveFlash({ kind: 'added', bookId: id, title });
  } catch (error) {
    return { values, errors: await serviceErrors(error, values) };
  }
  redirect('/library');
}

/** A change by whichever fields the form has: one button of a status, or the whole book. */
async function change(bookId: string, form: FormData): Promise<{ book: Book } | { state: BookFormState }> {
  const user = await requireUser();
  const values = bookValues(form);
  const patch = BookPatch.safeParse(bookInput(values));
  if (!patch.success) return { state: { values, errors: await schemaErrors(patch.error, values) } };
  try {
    await admitChange(user.id);
    return { book: await changeBook(user.id, bookId, patch.data) };
  } catch (error) {
    if (isGone(error)) notFound();
    return { state: { values, errors: await serviceErrors(error, values) } };
  }
}

/** Whether the author of a book is left as unknown as it was. */
const isAuthorLeft = async (bookId: string, form: FormData) => {
  if (String(form.get('author')).trim()) return false;
  const user = await requireUser();
  return getBook(user.id, bookId).then(
    ({ author }) => isAuthorUnknown(author),
    // The change that follows tells what is wrong.
    () => false,
  );
};

export async function editBookAction(bookId: string, _before: BookFormState, form: FormData): Promise<BookFormState> {
  if (await isAuthorLeft(bookId, form)) form.delete('author');
  const changed = await change(bookId, form);
  if ('state' in changed) return changed.state;
  await leaveFlash({ kind: 'changed', bookId, title: changed.book.title });
  redirect(`/books/${bookId}` as Route);
}

// The small forms name their book in a field. Bound in the browser's code, the action would be another one at each
// attempt to render, and the page of a refused form would never be done.
const bookIdOf = (form: FormData) => String(form.get('book_id'));

/** The small forms of a book's page, for when no script sends them to the API. */
export async function quickChangeAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  const bookId = bookIdOf(form);
  const changed = await change(bookId, form);
  if ('state' in changed) return changed.state;
  redirect(`/books/${bookId}` as Route);
}

export async function removeBookAction(form: FormData) {
  const user = await requireWriter();
  const bookId = bookIdOf(form);
  try {
    const { title } = await getBook(user.id, bookId);
    await removeBook(user.id, bookId);
    await leaveFlash({ kind: 'removed', bookId, title });
  } catch (error) {
    if (isGone(error)) notFound();
    throw error;
  }
  redirect('/library');
}

export async function restoreAction(bookId: string, title: string) {
  const user = await requireWriter();
  try {
    await restoreBook(user.id, bookId);
    await leaveFlash({ kind: 'restored', bookId, title });
  } catch (error) {
    if (!isGone(error)) throw error;
    await leaveFlash({ kind: 'gone', bookId, title });
  }
  redirect('/library');
}
