'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import { requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { getTranslations } from '@/lib/i18n/server';
import { correctReading, type SeenReading } from '@/lib/readings/past-readings.service';
import { NewReading } from '@/lib/readings/readings.schemas';
import { leaveFlash } from '../flash';
import { type ReadingField, readingInput, type ReadingValues, readingValues } from './reading-input';

export type ReadingFormState = { values: ReadingValues; errors: Partial<Record<ReadingField | 'form', string>> };
type Errors = ReadingFormState['errors'];

async function schemaErrors({ issues }: z.ZodError): Promise<Errors> {
  const [t, form] = [await getTranslations('copy'), await getTranslations('bookForm.errors')];
  const words = { started: form('date'), finished: t('badEnd'), outcome: form('choice'), pages: form('pages') };
  return Object.fromEntries(issues.map(({ path }) => [path[0], words[path[0] as ReadingField]]));
}

/** What the rules of the whole book refused: a page after its last one, or a reading under way before another. */
async function ruleErrors({ code, detail }: AppError): Promise<Errors> {
  const [t, form] = [await getTranslations('copy'), await getTranslations('bookForm.errors')];
  if (code !== 'invalid' || typeof detail === 'string') return { form: t('stale') };
  const isOutcome = detail.some(({ loc }) => loc.includes('outcome'));
  return isOutcome ? { outcome: form('choice') } : { pages: t('badPages') };
}

export async function correctReadingAction(
  bookId: string,
  reading: SeenReading,
  _before: ReadingFormState,
  form: FormData,
): Promise<ReadingFormState> {
  const user = await requireWriter();
  const values = readingValues(form);
  const corrected = NewReading.safeParse(readingInput(values));
  if (!corrected.success) return { values, errors: await schemaErrors(corrected.error) };
  try {
    const { title } = await correctReading(user.id, bookId, reading, corrected.data);
    await leaveFlash({ kind: 'changed', bookId, title });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') notFound();
    return { values, errors: await ruleErrors(error) };
  }
  redirect(`/books/${encodeURIComponent(bookId)}` as Route);
}
