'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireWriter } from '@/lib/auth/session';
import type { Book } from '@/lib/books/books.schemas';
import { undoChange } from '@/lib/books/history.service';
import { Loan } from '@/lib/copies/copies.schemas';
import { buyBook, lendBook, returnBook } from '@/lib/copies/copies.service';
import { AppError } from '@/lib/errors';
import { getTranslations } from '@/lib/i18n/server';
import { addPastReading, removeReading } from '@/lib/readings/past-readings.service';
import { PastReading, Reading } from '@/lib/readings/readings.schemas';
import { type Flash, leaveFlash } from '../flash';
import type { BookFormState } from './_actions';
import { typedDate } from './typed-date';

const said = (form: FormData, name: string) => String(form.get(name) ?? '');
const refused = (form: string): BookFormState => ({ values: {}, errors: { form } });

/** Where a form stands besides the page of its book. */
const LISTS: Route[] = ['/loans', '/wishes'];

const pageOf = (form: FormData): Route =>
  LISTS.find((list) => list === form.get('from')) ?? (`/books/${encodeURIComponent(said(form, 'book_id'))}` as Route);

/** Does it, tells it on the page that the form stands on, and shows that page anew, also when it was too late. */
async function settle(form: FormData, kind: Flash['kind'], act: (userId: string, id: string) => Promise<Book>) {
  const user = await requireWriter();
  const bookId = said(form, 'book_id');
  try {
    const { title } = await act(user.id, bookId);
    await leaveFlash({ kind, bookId, title });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') notFound();
    const t = await getTranslations('copy');
    return refused(t('stale'));
  }
  redirect(pageOf(form));
}

export async function lendAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  const loan = Loan.safeParse({ to: said(form, 'to'), since: said(form, 'since') || null });
  if (loan.success) return settle(form, 'lent', (userId, id) => lendBook(userId, id, loan.data));
  const t = await getTranslations('copy');
  if (loan.error.issues.some(({ path }) => path[0] === 'since')) return refused(t('badDate'));
  return refused(said(form, 'to').trim() ? t('tooLong') : t('nobody'));
}

export async function returnAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  return settle(form, 'returned', returnBook);
}

export async function buyAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  return settle(form, 'bought', (userId, id) => buyBook(userId, id, {}));
}

export async function undoChangeAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  return settle(form, 'undone', (userId, id) => undoChange(userId, id, said(form, 'change_id')));
}

export async function addPastReadingAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  const dateOf = (name: string) => typedDate(said(form, name));
  const past = PastReading.safeParse({ started: dateOf('started'), finished: dateOf('finished') });
  if (past.success) return settle(form, 'changed', (userId, id) => addPastReading(userId, id, past.data));
  const t = await getTranslations('copy');
  return refused(t('badReading'));
}

/** A reading as it stood in the form that takes it out. */
const Seen = z.object({
  at: z.coerce.number().int().min(0),
  was: z
    .string()
    .transform((written, context) => {
      try {
        return JSON.parse(written) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'Must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(Reading),
});

export async function removeReadingAction(_before: BookFormState, form: FormData): Promise<BookFormState> {
  const seen = Seen.safeParse({ at: said(form, 'at'), was: said(form, 'was') });
  if (seen.success) return settle(form, 'changed', (userId, id) => removeReading(userId, id, seen.data));
  const t = await getTranslations('copy');
  return refused(t('stale'));
}
