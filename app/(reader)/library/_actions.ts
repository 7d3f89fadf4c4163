'use server';

import { redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { bulkChangeOf } from '@/lib/books/bulk-change';
import { BulkChange } from '@/lib/books/bulk.schemas';
import { changeManyBooks } from '@/lib/books/bulk.service';
import { undoBatch } from '@/lib/books/undo.service';
import { AppError } from '@/lib/errors';
import { type BulkResult, resultPath } from './bulk-result';
import { parseLibraryQuery } from './library-query';

const queryOf = (search: string) => parseLibraryQuery(Object.fromEntries(new URLSearchParams(search)));

const otherwise = (result: BulkResult) => (error: unknown) => {
  if (error instanceof AppError) return result;
  throw error;
};

const apply = async (userId: string, form: FormData): Promise<BulkResult> => {
  const change = BulkChange.safeParse(bulkChangeOf(form));
  if (!change.success) return { did: 'refused' };
  const { changed, undo } = await changeManyBooks(userId, change.data);
  return { did: 'changed', count: changed.length, undo: undo ?? undefined };
};

/** The form of ticked books, for when no script sends it to the API. */
export async function bulkAction(form: FormData) {
  const user = await requireWriter();
  const result = await apply(user.id, form).catch(otherwise({ did: 'refused' }));
  redirect(resultPath(queryOf(String(form.get('search') ?? '')), result));
}

export async function undoBulkAction(token: string, search: string) {
  const user = await requireWriter();
  const result = await undoBatch(user.id, token).then(
    ({ undone }): BulkResult => ({ did: 'undone', count: undone }),
    otherwise({ did: 'expired' }),
  );
  redirect(resultPath(queryOf(search), result));
}
