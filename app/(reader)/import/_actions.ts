'use server';

import { redirect } from 'next/navigation';
import { requireWriter } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { decideRows } from '@/lib/imports/import-rows.service';
import { DECISIONS, ImportReading } from '@/lib/imports/imports.schemas';
import { applyImport, forgetImport, readAnew, switchEnrichment, undoImport } from '@/lib/imports/imports.service';
import { importPath, type ImportQuery } from './import-query';
import { readingOf } from './reading-form';

/** Whether it was done. What another tab did meanwhile shows on the page that one comes back to. */
const orShow = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    return false;
  }
};

export async function decideAction(id: string, rows: number[] | null, back: ImportQuery, form: FormData) {
  const user = await requireWriter();
  const decision = DECISIONS.find((known) => known === form.get('decision')) ?? null;
  const isKept = await orShow(decideRows(user.id, id, { rows, decision }));
  redirect(importPath(id, { ...back, isUnkept: !isKept }));
}

export async function applyAction(id: string) {
  const user = await requireWriter();
  await orShow(applyImport(user.id, id));
  redirect(importPath(id));
}

export async function undoAction(id: string) {
  const user = await requireWriter();
  await orShow(undoImport(user.id, id));
  redirect(importPath(id));
}

export async function readAnewAction(id: string, form: FormData) {
  const user = await requireWriter();
  const reading = ImportReading.safeParse(readingOf(form));
  if (reading.success) await orShow(readAnew(user.id, id, reading.data));
  redirect(importPath(id));
}

export async function enrichAction(id: string, isRunning: boolean) {
  const user = await requireWriter();
  await orShow(switchEnrichment(user.id, id, isRunning));
  redirect(importPath(id));
}

export async function forgetAction(id: string) {
  const user = await requireWriter();
  await orShow(forgetImport(user.id, id));
  redirect('/import');
}
