'use server';

import { redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { ignoreSuggestion, proposeAgain } from '@/lib/discover/ignored.service';
import { IgnoreSuggestion } from '@/lib/discover/ignored.schemas';
import { AppError } from '@/lib/errors';
import { changeSagaVolumes } from '@/lib/sagas/change-volumes.service';
import { leaveFlash } from '../flash';

const text = (form: FormData, field: string) => {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
};

/** A refusal by rule leads back to the page, which then shows how things are; any other fault is told as one. */
const unlessRefused = <T>(work: Promise<T>) =>
  work.catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });

/** The forms of the page, for when no script sends them to the API. */
export async function ignoreAction(form: FormData) {
  const { id: userId } = await requireWriter();
  const what = IgnoreSuggestion.safeParse(Object.fromEntries(form));
  const ignored = what.success && (await unlessRefused(ignoreSuggestion(userId, what.data)));
  if (ignored) await leaveFlash({ kind: 'ignored', bookId: '', title: ignored.title });
  redirect('/discover');
}

export async function proposeAgainAction(form: FormData) {
  const { id: userId } = await requireWriter();
  const proposed = await unlessRefused(proposeAgain(userId, text(form, 'id')));
  if (proposed) await leaveFlash({ kind: 'proposed', bookId: '', title: proposed.title });
  redirect('/discover/ignored');
}

export async function addVolumeAction(form: FormData) {
  const { id: userId } = await requireWriter();
  const [saga, volume] = [text(form, 'saga'), Number(text(form, 'volume'))];
  const done = await unlessRefused(changeSagaVolumes(userId, saga, { volumes: [volume], owned: true }));
  const [book] = done?.created_books ?? [];
  if (book) await leaveFlash({ kind: 'added', bookId: book.id, title: book.title });
  else if (!done) await leaveFlash({ kind: 'refused', bookId: '', title: saga });
  redirect('/discover');
}
