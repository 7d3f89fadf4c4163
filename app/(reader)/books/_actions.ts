'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { admitChange, requireUser, requireWriter } from '@/lib/auth/session';
import { type Book, BookPatch, NewBook } from '@/lib/books/books.schemas';
import { addBook, changeBook, getBook, removeBook, restoreBook } from '@/lib/books/books.service';
import { AppError } from '@/lib/errors';
import { leaveFlash } from '../flash';
import { type BookErrors, schemaErrors, serviceErrors } from './book-errors';
import { bookInput, type BookValues, bookValues, newBookInput } from './book-input';
import { changedValues } from './changed-values';

export type BookFormState = { values: BookValues; errors: BookErrors };

const isGone = (error: unknown) => error instanceof AppError && error.code === 'not_found';

export async function addBookAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  const user = await requireUser();
  const values = bookValues(form);
  const book = NewBook.safeParse(newBookInput(values));
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

/** A change by what a form says: one button of a status, or what was changed of the whole book. */
async function change(
  bookId: string,
  form: FormData,
  shown?: BookValues,
): Promise<{ book: Book } | { state: BookFormState }> {
  const user = await requireUser();
  const values = bookValues(form);
  const patch = BookPatch.safeParse(bookInput(shown ? changedValues(values, shown) : values));
  if (!patch.success) return { state: { values, errors: await schemaErrors(patch.error, values) } };
  try {
    await admitChange(user.id);
    return { book: await changeBook(user.id, bookId, patch.data) };
  } catch (error) {
    if (isGone(error)) notFound();
    return { state: { values, errors: await serviceErrors(error, values) } };
  }
}

/** What a form showed, which it sends back with what it says now. */
const Shown = z.record(z.string(), z.string()).catch({});

export async function editBookAction(
  bookId: string,
  shown: BookValues,
  _before: BookFormState,
  form: FormData,
): Promise<BookFormState> {
  const changed = await change(bookId, form, Shown.parse(shown));
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
